"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FieldErrors, type FormAction, idle } from "@/lib/shared/form-state";
import { StepButtons } from "./step-buttons";

/** What a step's form is given by its page. `back` is the address of the step before. */
export type StepProps = {
  action: FormAction;
  number: string;
  back: string;
  initial: Record<string, string>;
};

type Props = StepProps & {
  submit?: string;
  pendingText?: string;
  children: (form: { values: Record<string, string>; errors: FieldErrors }) => ReactNode;
};

/** One step of «Concluir pedido»: its fields, what is wrong with them, on and back. */
export function StepForm(props: Props) {
  const { action, number, back, initial, submit = "Salvar e continuar", pendingText = "Gravando…" } = props;
  const [state, formAction] = useActionState(action, idle);
  const errors = state.status === "invalid" ? state.errors : {};
  const values = state.values ?? initial;
  return (
    <form action={formAction} noValidate className="max-w-2xl">
      <ErrorSummary errors={errors} {...(state.status === "refused" && { message: state.message })} />
      <input type="hidden" name="pedido" value={number} />
      {props.children({ values, errors })}
      <StepButtons back={back}>
        <SubmitButton pendingText={pendingText}>{submit}</SubmitButton>
      </StepButtons>
    </form>
  );
}
