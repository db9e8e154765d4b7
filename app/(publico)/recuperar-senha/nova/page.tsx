import type { Metadata } from "next";
import { resetPasswordAction } from "@/app/(publico)/recuperar-senha/actions";
import { NewPasswordForm } from "@/components/access/new-password-form";
import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";
import { deps } from "@/lib/server/deps";
import { readReset } from "@/lib/server/use-cases/reset-password";

export const metadata: Metadata = { title: "Senha nova", robots: { index: false } };

const DeadLink = () => (
  <>
    <PageHeading title="Este link não vale mais" />
    <Message kind="warning">
      O link vale por 30 minutos, uma única vez, e deixa de valer quando você pede outro. Peça um link novo.
    </Message>
    <div className="mt-6">
      <ButtonLink href="/recuperar-senha" variant="primary">
        Pedir um link novo
      </ButtonLink>
    </div>
  </>
);

export default async function Page({ searchParams }: PageProps<"/recuperar-senha/nova">) {
  const { chave } = await searchParams;
  const reset = typeof chave === "string" && chave.length < 100 ? await readReset(deps(), chave) : null;
  if (!reset || typeof chave !== "string") return <DeadLink />;
  const { name, cpf, email } = reset;
  return (
    <>
      <PageHeading
        title="Senha nova"
        lead="Crie a sua senha nova. Todos os outros acessos abertos serão encerrados."
      />
      <NewPasswordForm action={resetPasswordAction} chave={chave} person={{ nome: name, cpf, email }} />
    </>
  );
}
