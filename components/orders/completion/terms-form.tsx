"use client";

import { CheckboxField } from "@/components/ui/checkbox-field";
import { StepForm, type StepProps } from "./step-form";

/** Accepts the terms of the version that the page shows. */
export function TermsForm({ version, ...step }: StepProps & { version: string }) {
  return (
    <StepForm {...step} submit="Aceitar e continuar">
      {({ values, errors }) => (
        <div className="mt-4">
          <input type="hidden" name="versao" value={version} />
          <CheckboxField
            name="termos"
            label="Li e aceito os termos"
            required
            defaultChecked={values.termos === "on"}
            error={errors.termos}
          />
        </div>
      )}
    </StepForm>
  );
}
