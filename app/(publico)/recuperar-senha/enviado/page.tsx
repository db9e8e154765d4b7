import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";

export const metadata: Metadata = { title: "Veja seu e-mail", robots: { index: false } };

export default function Page() {
  return (
    <>
      <PageHeading title="Veja seu e-mail" />
      <Message kind="info" title="Pedido recebido">
        Se o CPF e o e-mail forem de um cadastro, enviamos um link para criar uma senha nova. Ele vale por 30
        minutos e só uma vez.
      </Message>
      <p className="my-6">
        Não chegou? Olhe a caixa de spam e confira se o e-mail é o do seu cadastro. Pedir de novo cancela o
        link anterior.
      </p>
      <div className="flex flex-wrap gap-4">
        <ButtonLink href="/acesso" variant="primary">
          Voltar ao acesso
        </ButtonLink>
        <ButtonLink href="/recuperar-senha" variant="secondary">
          Pedir de novo
        </ButtonLink>
      </div>
    </>
  );
}
