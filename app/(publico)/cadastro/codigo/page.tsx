import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { verifyCodeAction } from "@/app/(publico)/cadastro/actions";
import { CadastroSteps } from "@/components/access/cadastro-steps";
import { CodeForm } from "@/components/access/code-form";
import { PageHeading } from "@/components/ui/page-heading";
import { readSignUp } from "@/lib/server/auth/set-cookies";

export const metadata: Metadata = { title: "Código de confirmação", robots: { index: false } };

export default async function Page() {
  if (!(await readSignUp())) redirect("/cadastro");
  return (
    <>
      <CadastroSteps current={2} />
      <PageHeading
        title="Confirme seu e-mail"
        lead="Enviamos um código para o e-mail informado, se ele for o do pedido."
      />
      <p className="mb-6">
        O e-mail costuma chegar em um minuto. Se não chegar, olhe a caixa de spam e confira se o e-mail é o
        mesmo do pedido.
      </p>
      <CodeForm action={verifyCodeAction} />
    </>
  );
}
