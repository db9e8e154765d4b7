"use client";

import { TextField } from "@/components/ui/text-field";
import { RequiredNote } from "./required-note";
import { StepForm, type StepProps } from "./step-form";

/** «Organização»: what the holder is to it. */
export function OrganisationForm({ hint, ...step }: StepProps & { hint: string }) {
  return (
    <StepForm {...step}>
      {({ values, errors }) => (
        <>
          <RequiredNote />
          <TextField
            name="cargo"
            label="Seu cargo ou função"
            hint={hint}
            required
            autoComplete="organization-title"
            maxLength={80}
            defaultValue={values.cargo ?? ""}
            error={errors.cargo}
          />
        </>
      )}
    </StepForm>
  );
}
