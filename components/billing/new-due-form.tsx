"use client";

import { StepForm, type StepProps } from "@/components/orders/completion/step-form";
import { TextField } from "@/components/ui/text-field";
import { formatCivilDate } from "@/lib/shared/dates";

type Props = Pick<StepProps, "action" | "number" | "back"> & {
  boletoId: string;
  /** The first and the last day that may be chosen. */
  range: { earliest: string; latest: string };
  submit: string;
};

/** Another due date, for the boleto that the page shows. */
export const NewDueForm = ({ boletoId, range, submit, ...step }: Props) => (
  <StepForm {...step} initial={{}} submit={submit} pendingText="Enviando…">
    {({ values, errors }) => (
      <>
        <input type="hidden" name="boleto" value={boletoId} />
        <TextField
          name="vencimento"
          type="date"
          label="Novo vencimento"
          hint={`De ${formatCivilDate(range.earliest)} a ${formatCivilDate(range.latest)}.`}
          required
          min={range.earliest}
          max={range.latest}
          defaultValue={values.vencimento}
          error={errors.vencimento}
        />
      </>
    )}
  </StepForm>
);
