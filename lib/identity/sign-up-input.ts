import { z } from "zod";
import { isState, officialCity, streetTypes } from "./address";
import { cepField, cpfField, emailField, lineField, nameField, passwordField, phoneField } from "./fields";
import { checkPassword, normalisePassword } from "./password-rules";
import { passwordFaultText } from "./texts";

/** Step 1 of sign-up. */
export const signUpStartInput = z.strictObject({ cpf: cpfField, email: emailField });

/** Step 2: six digits, however they were spaced. */
export const signUpCodeInput = z.strictObject({
  codigo: z
    .string({ error: "Digite o código do e-mail." })
    .max(40, "O código tem 6 números.")
    .transform((typed) => typed.replace(/\s/g, ""))
    .pipe(z.string().regex(/^[0-9]{6}$/, "Digite os 6 números do código que está no e-mail.")),
});

/** The rules that need nobody's data are told at once with the other faults; the use case asks all of them. */
const firstFault = (senha: string) => checkPassword(senha, { nome: "", cpf: "", email: "" })[0];

const newPassword = {
  senha: z
    .string({ error: "Crie uma senha." })
    .min(1, { error: "Crie uma senha.", abort: true })
    .superRefine((senha, context) => {
      const fault = firstFault(senha);
      if (fault) context.addIssue({ code: "custom", message: passwordFaultText[fault] });
    }),
  confirmarSenha: z.string({ error: "Digite a senha outra vez." }).max(1000, "A senha é longa demais."),
};

/** Checks between fields run even when one was refused, so that a form comes back once with all its faults. */
const always = ({ value }: { value: unknown }) => typeof value === "object" && value !== null;

const samePassword = {
  error: "As duas senhas não são iguais. Digite a mesma nos dois campos.",
  path: ["confirmarSenha"],
  when: always,
};

const repeats = ({ senha, confirmarSenha }: { senha: string; confirmarSenha: string }) =>
  typeof senha !== "string" ||
  typeof confirmarSenha !== "string" ||
  normalisePassword(senha) === normalisePassword(confirmarSenha);

const data = z.strictObject({
  nome: nameField,
  telefone: phoneField,
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
  ...newPassword,
});

/** True as well while either is refused by itself: one fault a field is enough. */
const isOfState = (estado: string, municipio: string) =>
  typeof municipio !== "string" || !isState(estado) || officialCity(estado, municipio) !== null;

/**
 * Step 3, all fields of the manual but CPF and Email, which the code has fixed.
 * Município comes out in the official spelling; «Sem número» and a number exclude each other.
 */
export const signUpDataInput = data
  .refine(({ numero, semNumero }) => numero !== "" || semNumero === true, {
    error: "Digite o número ou marque «Sem número».",
    path: ["numero"],
    when: always,
  })
  .refine(({ numero, semNumero }) => numero === "" || semNumero !== true, {
    error: "Apague o número ou desmarque «Sem número».",
    path: ["numero"],
    when: always,
  })
  .refine(({ estado, municipio }) => isOfState(estado, municipio), {
    error: "Este município não é do estado escolhido. Confira o nome e o estado.",
    path: ["municipio"],
    when: always,
  })
  .refine(repeats, samePassword)
  .transform((value) => ({
    ...value,
    municipio: officialCity(value.estado, value.municipio) ?? value.municipio,
  }));

export type SignUpData = z.output<typeof signUpDataInput>;

export const signInInput = z.strictObject({ cpf: cpfField, senha: passwordField });

export const recoveryInput = z.strictObject({ cpf: cpfField, email: emailField });

/** `chave` is the token of the e-mailed link. */
export const newPasswordInput = z
  .strictObject({ chave: z.string().max(100), ...newPassword })
  .refine(repeats, samePassword);
