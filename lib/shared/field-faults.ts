import { z } from "zod";

/** What is wrong with a field, in plain Portuguese. Never quotes what was sent: it may be somebody's data. */
export type FieldFault = { path: string; detail: string };

const MOST_FAULTS = 50;
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;
const brazilian = z.locales.ptBR().localeError;

/** Messages of schemas that name none of their own: `schema.safeParse(value, { error: inPortuguese })`. */
export const inPortuguese: z.core.$ZodErrorMap = (issue) =>
  issue.code === "invalid_type" && issue.input === undefined ? "Falta este campo." : brazilian(issue);

/** Every fault with its field's path, as «holder.address.cep»; a long list is cut. */
export const fieldFaults = (error: z.ZodError): FieldFault[] =>
  error.issues
    .flatMap(({ path, message, ...issue }) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({
            path: [...path, NAME.test(key) ? key : "?"],
            detail: "Campo desconhecido.",
          }))
        : [{ path, detail: message }],
    )
    .slice(0, MOST_FAULTS)
    .map(({ path, detail }) => ({ path: path.map(String).join("."), detail }));
