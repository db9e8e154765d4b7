"use client";

import { StepForm, type StepProps } from "./step-form";

/** The last click. Nothing of the order changes before it. */
export const CompleteForm = (step: Omit<StepProps, "initial">) => (
  <StepForm {...step} initial={{}} submit="Confirmar e concluir o pedido" pendingText="Concluindo…">
    {() => null}
  </StepForm>
);
