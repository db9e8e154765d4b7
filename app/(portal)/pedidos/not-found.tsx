import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";

export const metadata: Metadata = { title: "Pedido não encontrado" };

export default function NotFound() {
  return (
    <>
      <PageHeading
        title="Pedido não encontrado"
        lead="Não há pedido seu com esse número. Ele pode estar no CPF de outra pessoa."
      />
      <ButtonLink href="/pedidos">Ver os meus pedidos</ButtonLink>
    </>
  );
}
