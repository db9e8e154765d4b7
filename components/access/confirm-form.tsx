"use client";

import { useActionState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, idle } from "@/lib/shared/form-state";

type Props = { action: FormAction };

/** The manual's «OK» under the reviewed data. */
export function ConfirmForm({ action }: Props) {
  const [state, formAction] = useActionState(action, idle);
  return (
    <form action={formAction} className="mt-6">
      {state.status === "refused" && <ErrorSummary errors={{}} message={state.message} />}
      <div className="flex flex-wrap gap-4">
        <SubmitButton pendingText="Gravando…">OK, confirmar os dados</SubmitButton>
        <ButtonLink href="/cadastro/dados" variant="secondary">
          Corrigir
        </ButtonLink>
      </div>
    </form>
  );
}
