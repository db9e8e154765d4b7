import type { Metadata } from "next";
import { IdentifyForm } from "@/components/access/identify-form";
import { PageHeading } from "@/components/ui/page-heading";
import { challengeFor } from "@/lib/server/auth/challenge-for";
import { requestResetAction } from "./actions";

export const metadata: Metadata = { title: "Recuperação de senha", robots: { index: false } };

export default async function Page({ searchParams }: PageProps<"/recuperar-senha">) {
  const challenge = await challengeFor("recuperar-senha", (await searchParams).captcha);
  return (
    <>
      <PageHeading title="Recuperação de senha" lead="Digite seu CPF e seu e-mail e clique em Enviar." />
      <IdentifyForm
        action={requestResetAction}
        submit="Enviar"
        emailHint="O e-mail do seu cadastro no portal."
        cancelHref="/acesso"
        captcha={challenge}
        form="recuperar-senha"
      />
    </>
  );
}
