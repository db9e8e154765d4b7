"use client";

import { useActionState } from "react";
import { PasswordRulesField } from "@/components/identity/password-rules-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, idle } from "@/lib/shared/form-state";

type Props = {
  action: FormAction;
  chave: string;
  person: { nome: string; cpf: string; email: string };
};

/** A new password with its rules. The link's key goes with it, hidden. */
export function NewPasswordForm({ action, chave, person }: Props) {
  const [state, formAction] = useActionState(action, idle);
  const errors = state.status === "invalid" ? state.errors : {};
  return (
    <form action={formAction} noValidate>
      <ErrorSummary errors={errors} {...(state.status === "refused" && { message: state.message })} />
      <input type="hidden" name="chave" value={chave} />
      <PasswordRulesField person={person} errors={errors} />
      <div className="mt-6">
        <SubmitButton pendingText="Gravando…">Salvar senha nova</SubmitButton>
      </div>
    </form>
  );
}
