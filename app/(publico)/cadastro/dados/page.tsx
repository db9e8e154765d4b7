import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { saveDataAction } from "@/app/(publico)/cadastro/actions";
import { CadastroSteps } from "@/components/access/cadastro-steps";
import { PersonalDataForm } from "@/components/identity/personal-data-form";
import { PageHeading } from "@/components/ui/page-heading";
import { stateOptions } from "@/lib/identity/address";
import { readSignUp } from "@/lib/server/auth/set-cookies";
import { deps } from "@/lib/server/deps";
import { readDraft } from "@/lib/server/use-cases/sign-up-draft";
import { initialData } from "./initial-data";

export const metadata: Metadata = { title: "Seus dados", robots: { index: false } };

export default async function Page() {
  const attempt = await readDraft(deps(), await readSignUp());
  if (!attempt) redirect("/cadastro?aviso=recomecar");
  return (
    <>
      <CadastroSteps current={3} />
      <PageHeading
        title="Seus dados"
        lead="Confira os dados do pedido, complete o que falta e crie a sua senha."
      />
      <PersonalDataForm
        action={saveDataAction}
        initial={initialData(attempt)}
        cpf={attempt.cpf}
        email={attempt.email}
        states={stateOptions()}
      />
    </>
  );
}
