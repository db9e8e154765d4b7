import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { DemoBand } from "@/components/layout/demo-band";
import { OfflineNotice } from "@/components/layout/offline-notice";
import { SiteFooter } from "@/components/layout/site-footer";
import { SkipLinks } from "@/components/layout/skip-links";
import { brand } from "@/lib/server/brand";
import { env } from "@/lib/server/env";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Serviços Online", template: "%s — Serviços Online" },
  description: "Acompanhe e resolva o seu pedido de certificado digital.",
  icons: { icon: "/favicon.svg" },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#1351b4" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The policy's nonce is a request's: a page made at build time could not carry it.
  await connection();
  const { name } = brand();
  return (
    <html lang="pt-BR">
      <body className="flex min-h-dvh flex-col">
        <SkipLinks />
        {env().PORTAL_MODE === "demo" && <DemoBand />}
        <OfflineNotice />
        {children}
        <SiteFooter brandName={name} />
      </body>
    </html>
  );
}
