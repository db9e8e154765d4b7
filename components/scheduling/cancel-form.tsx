"use client";

import { StepForm, type StepProps } from "@/components/orders/completion/step-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { cancelReasons } from "@/lib/scheduling/booking-input";

type Props = Pick<StepProps, "action" | "number" | "back"> & { sequence: number };

const options = Object.entries(cancelReasons).map(([value, label]) => ({ value, label }));

/** Why, and then away with it. */
export const CancelForm = ({ sequence, ...step }: Props) => (
  <StepForm {...step} initial={{}} submit="Cancelar o agendamento" pendingText="Cancelando…">
    {({ values, errors }) => (
      <>
        <input type="hidden" name="sequencia" value={sequence} />
        <RadioGroup
          name="motivo"
          label="Por que você quer cancelar?"
          required
          options={options}
          defaultValue={values.motivo}
          error={errors.motivo}
        />
      </>
    )}
  </StepForm>
);
