import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import { SessionWarning } from "@/components/layout/session-warning";
import { SignOutForm } from "@/components/layout/sign-out-form";
import { HeaderLink, SiteHeader } from "@/components/layout/site-header";
import { csrfToken } from "@/lib/server/auth/csrf-token";
import { currentOwner } from "@/lib/server/auth/require-owner";
import { IDLE_SECONDS } from "@/lib/server/auth/session-life";
import { brand } from "@/lib/server/brand";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const owner = await currentOwner();
  return (
    <>
      <SiteHeader brand={brand()} home={owner ? "/pedidos" : "/"}>
        {owner ? (
          <>
            <HeaderLink href="/pedidos">Pedidos</HeaderLink>
            <HeaderLink href="/manual">Manual</HeaderLink>
            <SignOutForm csrfToken={await csrfToken()} />
          </>
        ) : (
          <HeaderLink href="/acesso">Entrar</HeaderLink>
        )}
      </SiteHeader>
      <PageFrame>{children}</PageFrame>
      {owner && <SessionWarning secondsLeft={IDLE_SECONDS} />}
    </>
  );
}
