import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { SiteHeader } from "@/components/layout/site-header";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { brand } from "@/lib/server/brand";

export const metadata: Metadata = { title: "Página não encontrada" };

export default function NotFound() {
  return (
    <>
      <SiteHeader brand={brand()} home="/" />
      <PageFrame>
        <PageHeading
          title="Página não encontrada"
          lead="O endereço pode ter sido digitado errado, ou a página mudou de lugar."
        />
        <ButtonLink href="/">Ir para o início</ButtonLink>
      </PageFrame>
    </>
  );
}
