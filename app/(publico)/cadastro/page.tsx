import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CadastroSteps } from "@/components/access/cadastro-steps";
import { IdentifyForm } from "@/components/access/identify-form";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";
import { signUpNotice } from "@/lib/identity/sign-up-texts";
import { challengeFor } from "@/lib/server/auth/challenge-for";
import { currentOwner } from "@/lib/server/auth/require-owner";
import { beginSignUpAction } from "./actions";

export const metadata: Metadata = { title: "Cadastro de acesso" };

export default async function Page({ searchParams }: PageProps<"/cadastro">) {
  if (await currentOwner()) redirect("/pedidos");
  const query = await searchParams;
  const notice = signUpNotice(query.aviso);
  const challenge = await challengeFor("cadastro", query.captcha);
  return (
    <>
      <CadastroSteps current={1} />
      <PageHeading
        title="Cadastro de acesso"
        lead="Informe o CPF do titular do certificado e o e-mail do pedido e clique em Avançar."
      />
      {notice && <Message kind="warning">{notice}</Message>}
      <IdentifyForm
        action={beginSignUpAction}
        submit="Avançar"
        emailHint="O mesmo e-mail que você deu ao comprar o certificado."
        cancelHref="/"
        captcha={challenge}
        form="cadastro"
      />
    </>
  );
}
