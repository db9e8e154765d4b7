"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, idle } from "@/lib/shared/form-state";

type Props = { action: FormAction; number: string; boletoId: string };

/** Stands in for the bank's own program, where nothing can be paid for real. */
export function DemoPayForm({ action, number, boletoId }: Props) {
  const [state, formAction] = useActionState(action, idle);
  return (
    <form action={formAction} className="my-6 rounded border border-dashed border-line-strong p-4">
      <ErrorSummary errors={{}} {...(state.status === "refused" && { message: state.message })} />
      <input type="hidden" name="pedido" value={number} />
      <input type="hidden" name="boleto" value={boletoId} />
      <p className="mb-4 max-w-prose">
        Demonstração: o banco deste boleto é fictício. Este botão paga por você, como o aplicativo do banco
        faria.
      </p>
      <SubmitButton pendingText="Pagando…">Pagar na demonstração</SubmitButton>
    </form>
  );
}
