import { z } from "zod";
import { isState, officialCity, streetTypes } from "./address";
import { cepField, cpfField, emailField, lineField, passwordField, phoneField } from "./fields";

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

const newPassword = {
  senha: z.string({ error: "Crie uma senha." }).min(1, "Crie uma senha.").max(1000, "A senha é longa demais."),
  confirmarSenha: z.string({ error: "Digite a senha outra vez." }).max(1000, "A senha é longa demais."),
};

const samePassword = {
  message: "As duas senhas não são iguais. Digite a mesma nos dois campos.",
  path: ["confirmarSenha"],
};

const repeats = ({ senha, confirmarSenha }: { senha: string; confirmarSenha: string }) =>
  senha.normalize("NFC") === confirmarSenha.normalize("NFC");

const data = z.strictObject({
  nome: lineField(120, "Digite o nome completo."),
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
  pais: lineField(60, "Digite o país."),
  ...newPassword,
});

/**
 * Step 3, all fields of the manual but CPF and Email, which the code has fixed.
 * Município comes out in the official spelling; «Sem número» and a number exclude each other.
 */
export const signUpDataInput = data
  .check(({ value, issues }) => {
    const add = (field: string, message: string) =>
      issues.push({ code: "custom", path: [field], message, input: value });
    if (!value.semNumero && !value.numero) add("numero", "Digite o número ou marque «Sem número».");
    if (value.semNumero && value.numero) add("numero", "Apague o número ou desmarque «Sem número».");
    if (isState(value.estado) && !officialCity(value.estado, value.municipio)) {
      add("municipio", "Este município não é do estado escolhido. Confira o nome e o estado.");
    }
    if (!repeats(value)) add("confirmarSenha", samePassword.message);
  })
  .transform((value) => ({ ...value, municipio: officialCity(value.estado, value.municipio) ?? value.municipio }));

export type SignUpData = z.output<typeof signUpDataInput>;

export const signInInput = z.strictObject({ cpf: cpfField, senha: passwordField });

export const recoveryInput = z.strictObject({ cpf: cpfField, email: emailField });

/** `chave` is the token of the e-mailed link. */
export const newPasswordInput = z
  .strictObject({ chave: z.string().max(100), ...newPassword })
  .refine(repeats, samePassword);
