import type { ReactNode } from "react";
import { PageFrame } from "@/components/layout/page-frame";
import { HeaderLink, SiteHeader } from "@/components/layout/site-header";
import { brand } from "@/lib/server/brand";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader brand={brand()} home="/">
        <HeaderLink href="/manual">Manual</HeaderLink>
        <HeaderLink href="/acesso">Entrar</HeaderLink>
      </SiteHeader>
      <PageFrame>{children}</PageFrame>
    </>
  );
}
