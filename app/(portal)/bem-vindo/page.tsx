import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";
import { requireOwner } from "@/lib/server/auth/require-owner";

export const metadata: Metadata = { title: "Cadastro concluído" };

export default async function Page() {
  const { name } = await requireOwner();
  return (
    <>
      <PageHeading title="Cadastro concluído" lead={`Bem-vindo, ${name}.`} />
      <Message kind="success" title="Registro inserido com sucesso!">
        Clique em «Ok» para continuar e ver os seus pedidos.
      </Message>
      <div className="mt-6">
        <ButtonLink href="/pedidos" variant="primary">
          Ok
        </ButtonLink>
      </div>
    </>
  );
}
