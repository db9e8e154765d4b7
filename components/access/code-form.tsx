"use client";

import { useActionState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type FormAction, idle } from "@/lib/shared/form-state";

type Props = { action: FormAction };

/** The six digits of the e-mail. Paste, spaces and the phone's own suggestion of the code all work. */
export function CodeForm({ action }: Props) {
  const [state, formAction] = useActionState(action, idle);
  const errors = state.status === "invalid" ? state.errors : {};
  return (
    <form action={formAction} noValidate>
      <ErrorSummary errors={errors} {...(state.status === "refused" && { message: state.message })} />
      <TextField
        name="codigo"
        label="Código de 6 números"
        hint="Vale por 10 minutos."
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={12}
        error={errors.codigo}
      />
      <div className="mt-6 flex flex-wrap gap-4">
        <SubmitButton pendingText="Conferindo…">Avançar</SubmitButton>
        <ButtonLink href="/cadastro" variant="secondary">
          Pedir outro código
        </ButtonLink>
      </div>
    </form>
  );
}
