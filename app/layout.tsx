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
  icons: {
    icon: [
      { url: "/favicon.ico", sizes: "32x32" },
      { url: "/favicon.svg", type: "image/svg+xml" },
    ],
    apple: "/icon-180.png",
  },
  formatDetection: { telephone: false, email: false, address: false },
};

export async function generateViewport(): Promise<Viewport> {
  await connection();
  return { width: "device-width", initialScale: 1, themeColor: brand().color };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The policy's nonce is a request's: a page made at build time could not carry it.
  await connection();
  const { name, color, palette } = brand();
  return (
    <html lang="pt-BR">
      {palette && <link rel="stylesheet" href={`/marca.css?cor=${color.slice(1)}`} precedence="high" />}
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
