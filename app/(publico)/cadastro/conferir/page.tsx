import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { finishSignUpAction } from "@/app/(publico)/cadastro/actions";
import { CadastroSteps } from "@/components/access/cadastro-steps";
import { ConfirmForm } from "@/components/access/confirm-form";
import { PersonalDataSummary } from "@/components/identity/personal-data-summary";
import { PageHeading } from "@/components/ui/page-heading";
import { readSignUp } from "@/lib/server/auth/set-cookies";
import { deps } from "@/lib/server/deps";
import { readDraft } from "@/lib/server/use-cases/sign-up-draft";

export const metadata: Metadata = { title: "Confira os dados", robots: { index: false } };

export default async function Page() {
  const attempt = await readDraft(deps(), await readSignUp());
  if (!attempt?.draft) redirect("/cadastro?aviso=recomecar");
  return (
    <>
      <CadastroSteps current={4} />
      <PageHeading title="Confira os dados" lead="Está tudo certo? Clique em OK para confirmar." />
      <PersonalDataSummary cpf={attempt.cpf} email={attempt.email} data={attempt.draft} />
      <ConfirmForm action={finishSignUpAction} />
    </>
  );
}
