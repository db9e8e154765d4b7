"use client";

import { AddressFields } from "@/components/identity/address-fields";
import type { Option } from "@/components/ui/select-field";
import { RequiredNote } from "./required-note";
import { StepForm, type StepProps } from "./step-form";

/** «Endereço», whole: half an address is of no use. */
export function AddressForm({ states, ...step }: StepProps & { states: readonly Option[] }) {
  return (
    <StepForm {...step}>
      {({ values, errors }) => (
        <>
          <RequiredNote />
          <AddressFields values={values} errors={errors} states={states} />
        </>
      )}
    </StepForm>
  );
}
