"use client";

import { PhoneField } from "@/components/identity/phone-field";
import { TextField } from "@/components/ui/text-field";
import type { MissingData } from "@/lib/orders/completion";
import { RequiredNote } from "./required-note";
import { StepForm, type StepProps } from "./step-form";

/** «Titular»: only what is missing of the holder's data. */
export function HolderForm({ missing, ...step }: StepProps & { missing: readonly MissingData[] }) {
  return (
    <StepForm {...step}>
      {({ values, errors }) => (
        <>
          <RequiredNote />
          {missing.includes("dataNascimento") && (
            <TextField
              name="dataNascimento"
              label="Data de nascimento"
              hint="Dia, mês e ano. Exemplo: 30/01/1990"
              required
              inputMode="numeric"
              autoComplete="bday"
              maxLength={20}
              defaultValue={values.dataNascimento ?? ""}
              error={errors.dataNascimento}
            />
          )}
          {missing.includes("telefone") && (
            <PhoneField defaultValue={values.telefone ?? ""} error={errors.telefone} />
          )}
        </>
      )}
    </StepForm>
  );
}
