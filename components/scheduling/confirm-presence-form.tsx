"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, idle } from "@/lib/shared/form-state";

type Props = { action: FormAction; presenceKey: string; sequence: number };

/** One button: to open the page confirms nothing, since programs open links too. */
export function ConfirmPresenceForm({ action, presenceKey, sequence }: Props) {
  const [state, formAction] = useActionState(action, idle);
  return (
    <form action={formAction} className="my-6">
      {state.status === "refused" && <ErrorSummary errors={{}} message={state.message} />}
      <input type="hidden" name="chave" value={presenceKey} />
      <input type="hidden" name="sequencia" value={sequence} />
      <SubmitButton pendingText="Confirmando…">Confirmar presença</SubmitButton>
    </form>
  );
}
