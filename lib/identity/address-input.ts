import { z } from "zod";
import { isState, officialCity, streetTypes } from "./address";
import { always, cepField, lineField } from "./fields";

/** The fields of «Endereço», as the manual names them. */
export const addressShape = {
  tipoLogradouro: z.enum(streetTypes, { error: "Escolha o tipo de logradouro." }),
  logradouro: lineField(120, "Digite o nome da rua, avenida ou praça."),
  numero: lineField(20).default(""),
  semNumero: z
    .literal("on")
    .optional()
    .transform((checked) => checked === "on"),
  cep: cepField,
  complemento: lineField(80).default(""),
  bairro: lineField(80, "Digite o bairro."),
  estado: z.string({ error: "Escolha o estado." }).refine(isState, "Escolha o estado."),
  municipio: lineField(80, "Digite o município."),
  pais: lineField(60)
    .default("")
    .transform((pais) => pais || "Brasil"),
};

type Typed = { numero: string; semNumero: boolean; estado: string; municipio: string };

/** True as well while either is refused by itself: one fault a field is enough. */
const isOfState = ({ estado, municipio }: Typed) =>
  typeof municipio !== "string" || !isState(estado) || officialCity(estado, municipio) !== null;

/** What the fields of an address have to do with each other, each as the arguments of a schema's `refine`. */
export const addressRules = {
  numberOrNone: [
    ({ numero, semNumero }: Typed) => numero !== "" || semNumero === true,
    { error: "Digite o número ou marque «Sem número».", path: ["numero"], when: always },
  ],
  notBoth: [
    ({ numero, semNumero }: Typed) => numero === "" || semNumero !== true,
    { error: "Apague o número ou desmarque «Sem número».", path: ["numero"], when: always },
  ],
  cityOfState: [
    isOfState,
    {
      error: "Este município não é do estado escolhido. Confira o nome e o estado.",
      path: ["municipio"],
      when: always,
    },
  ],
} satisfies Record<string, Parameters<z.ZodType<Typed>["refine"]>>;
