import { z } from "zod";
import { addressRules, addressShape } from "./address-input";
import { parseBirthDate } from "./birth-date";
import { lineField, phoneField } from "./fields";

const birthDateField = z.string({ error: "Digite a data de nascimento." }).transform((typed, context) => {
  const date = parseBirthDate(typed);
  if (date) return date;
  const message = typed.trim()
    ? "A data não existe. Digite dia, mês e ano com quatro números, como 30/01/1990."
    : "Digite a data de nascimento.";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** «Titular»: only what is missing is in the form, so either may be left out. The date comes out as «1990-01-30». */
export const holderStepInput = z.strictObject({
  dataNascimento: birthDateField.optional(),
  telefone: phoneField.optional(),
});

/** «Endereço», whole. */
export const addressStepInput = z
  .strictObject(addressShape)
  .refine(...addressRules.numberOrNone)
  .refine(...addressRules.notBoth)
  .refine(...addressRules.cityOfState);

export type AddressStep = z.output<typeof addressStepInput>;

/** «Organização»: what the holder is to it. */
export const organisationStepInput = z.strictObject({
  cargo: lineField(80, "Digite o seu cargo ou o que você é da organização.").refine(
    (cargo) => /\p{L}/u.test(cargo),
    "O cargo precisa ter letras. Exemplo: sócia administradora.",
  ),
});
