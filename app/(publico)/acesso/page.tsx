import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CaptchaField } from "@/components/captcha/captcha-field";
import { CpfField } from "@/components/identity/cpf-field";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";
import { PasswordField } from "@/components/ui/password-field";
import { PlainForm } from "@/components/ui/plain-form";
import { signInNotice } from "@/lib/identity/sign-in-texts";
import { challengeFor } from "@/lib/server/auth/challenge-for";
import { csrfToken } from "@/lib/server/auth/csrf-token";
import { readTyped } from "@/lib/server/auth/flash";
import { currentOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { safePath } from "@/lib/server/http/safe-path";
import { signInRefusal } from "./sign-in-refusal";

export const metadata: Metadata = { title: "Identificação", robots: { index: false } };

export default async function Page({ searchParams }: PageProps<"/acesso">) {
  const query = await searchParams;
  const { env } = deps();
  const goOn = safePath(query.callbackUrl, env.APP_URL);
  if (await currentOwner()) redirect(goOn);

  const { errors, message } = signInRefusal(query.erro);
  const notice = signInNotice(query.aviso);
  const typed = query.erro ? await readTyped() : {};
  return (
    <>
      <PageHeading title="Identificação" lead="Informe seu CPF e sua senha e clique em Avançar." />
      {notice && <Message kind="info">{notice}</Message>}
      <ErrorSummary errors={errors} {...(message && { message })} />
      {query.erro === "indisponivel" && typed.referencia && (
        <p className="mb-6">
          Se continuar, informe à central de atendimento a referência {typed.referencia}.
        </p>
      )}
      <PlainForm action="/api/auth/callback/credentials">
        <input type="hidden" name="csrfToken" value={await csrfToken()} />
        <input type="hidden" name="callbackUrl" value={goOn} />
        <CpfField label="CPF do titular (Apenas Números)" defaultValue={typed.cpf ?? ""} error={errors.cpf} />
        <PasswordField
          name="senha"
          label="Senha"
          autoComplete="current-password"
          required
          error={errors.senha}
        />
        <CaptchaField
          challenge={await challengeFor("acesso", query.captcha)}
          form="acesso"
          error={errors.captchaAnswer}
        />
        <p className="mb-4 text-sm">*Campos obrigatórios</p>
        <Button type="submit">Avançar</Button>
      </PlainForm>
      <ul className="mt-8 space-y-3">
        <li>
          <a href="/recuperar-senha">Esqueci a senha</a>
        </li>
        <li>
          <a href="/cadastro">Quero me cadastrar</a>
        </li>
      </ul>
    </>
  );
}
