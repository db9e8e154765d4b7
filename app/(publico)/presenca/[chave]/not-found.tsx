import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";

export const metadata: Metadata = { title: "Link sem agendamento" };

export default function NotFound() {
  return (
    <>
      <PageHeading
        title="Este link não vale mais"
        lead="O horário do agendamento já passou, ou o endereço veio incompleto. Abra o link de novo pela mensagem, ou entre no portal para ver o seu pedido."
      />
      <ButtonLink href="/pedidos">Entrar e ver os meus pedidos</ButtonLink>
    </>
  );
}
