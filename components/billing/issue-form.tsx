"use client";

import { StepForm, type StepProps } from "@/components/orders/completion/step-form";

type Props = Pick<StepProps, "action" | "number" | "back">;

/** One click: nothing is billed before it. */
export const IssueForm = (step: Props) => (
  <StepForm {...step} initial={{}} submit="Emitir boleto" pendingText="Emitindo…">
    {() => null}
  </StepForm>
);
