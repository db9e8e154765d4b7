import type { Metadata } from "next";
import { PageFrame } from "@/components/layout/page-frame";
import { PublicHeader } from "@/components/layout/public-header";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { brand } from "@/lib/server/brand";

export const metadata: Metadata = { title: "Página não encontrada" };

export default function NotFound() {
  return (
    <>
      <PublicHeader brand={brand()} />
      <PageFrame>
        <PageHeading
          title="Página não encontrada"
          lead="O endereço pode ter sido digitado errado, ou a página mudou de lugar. Seus pedidos continuam como estavam."
        />
        <div className="flex flex-wrap gap-4">
          <ButtonLink href="/">Ir para o início</ButtonLink>
          <ButtonLink href="/pedidos" variant="secondary">
            Ver meus pedidos
          </ButtonLink>
        </div>
      </PageFrame>
    </>
  );
}
