"use client";

import { StepForm, type StepProps } from "@/components/orders/completion/step-form";

type Props = Pick<StepProps, "action" | "number" | "back"> & {
  /** What is posted beside the order's number. */
  fields: Record<string, string>;
  moves: boolean;
};

/** The last click: nothing is booked or moved before it. */
export const BookingForm = ({ fields, moves, ...step }: Props) => (
  <StepForm
    {...step}
    initial={{}}
    submit={moves ? "Confirmar o novo horário" : "Confirmar o agendamento"}
    pendingText="Confirmando…"
  >
    {() =>
      Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))
    }
  </StepForm>
);
