"use client";

import { useState } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Fieldset } from "@/components/ui/fieldset";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { streetTypes } from "@/lib/identity/street-types";
import type { FieldErrors } from "@/lib/shared/form-state";
import { CityField } from "./city-field";

type Props = { values: Record<string, string>; errors: FieldErrors; states: readonly Option[] };

const streetOptions = streetTypes.map((name) => ({ value: name, label: name }));

/** «Endereço», with the manual's fields. */
export function AddressFields({ values, errors, states }: Props) {
  const [state, setState] = useState(values.estado ?? "");
  const field = (name: string) => ({ name, defaultValue: values[name] ?? "", error: errors[name] });
  // React empties a form after its action, and a select forgets its new default: the keys make it anew with it.
  return (
    <Fieldset legend="Endereço">
      <SelectField
        key={`tipo ${values.tipoLogradouro}`}
        {...field("tipoLogradouro")}
        label="Tipo de Logradouro"
        required
        options={streetOptions}
      />
      <TextField
        {...field("logradouro")}
        label="Logradouro"
        required
        autoComplete="address-line1"
        maxLength={120}
      />
      <TextField {...field("numero")} label="Nº" hint="Deixe vazio se não houver número." maxLength={20} />
      <CheckboxField name="semNumero" label="Sem número" defaultChecked={values.semNumero === "on"} />
      <TextField
        {...field("cep")}
        label="CEP"
        required
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={20}
      />
      <TextField {...field("complemento")} label="Complemento" autoComplete="address-line2" maxLength={80} />
      <TextField {...field("bairro")} label="Bairro" required autoComplete="address-level3" maxLength={80} />
      <SelectField
        key={`estado ${values.estado}`}
        {...field("estado")}
        label="Estado"
        required
        autoComplete="address-level1"
        options={states}
        onChange={(event) => setState(event.target.value)}
      />
      <CityField state={state} defaultValue={values.municipio ?? ""} error={errors.municipio} />
      <TextField {...field("pais")} label="País" required autoComplete="country-name" maxLength={60} />
    </Fieldset>
  );
}
