"use client";

import { useActionState } from "react";
import { CaptchaField } from "@/components/captcha/captcha-field";
import { CpfField } from "@/components/identity/cpf-field";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { CaptchaChallenge, CaptchaForm } from "@/lib/identity/captcha";
import { type FormAction, idle } from "@/lib/shared/form-state";

type Props = {
  action: FormAction;
  submit: string;
  emailHint: string;
  cancelHref: string;
  captcha: CaptchaChallenge;
  form: CaptchaForm;
};

/** CPF + e-mail + captcha: the first step of sign-up and of recovery. */
export function IdentifyForm({ action, submit, emailHint, cancelHref, captcha, form }: Props) {
  const [state, formAction] = useActionState(action, idle);
  const errors = state.status === "invalid" ? state.errors : {};
  const values = state.values ?? {};
  return (
    <form action={formAction} noValidate>
      <ErrorSummary errors={errors} {...(state.status === "refused" && { message: state.message })} />
      <CpfField label="CPF (Apenas Números)" defaultValue={values.cpf ?? ""} error={errors.cpf} />
      <TextField
        name="email"
        type="email"
        label="Email"
        hint={emailHint}
        autoComplete="email"
        inputMode="email"
        required
        maxLength={254}
        defaultValue={values.email ?? ""}
        error={errors.email}
      />
      <CaptchaField challenge={captcha} form={form} error={errors.captchaAnswer} />
      <p className="text-sm">*Campos obrigatórios</p>
      <div className="mt-6 flex flex-wrap gap-4">
        <SubmitButton pendingText="Enviando…">{submit}</SubmitButton>
        <ButtonLink href={cancelHref} variant="secondary">
          Cancelar
        </ButtonLink>
      </div>
    </form>
  );
}
