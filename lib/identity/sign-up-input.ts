import { z } from "zod";
import { officialCity } from "./address";
import { addressRules, addressShape } from "./address-input";
import { always, cpfField, emailField, nameField, passwordField, phoneField } from "./fields";
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

const samePassword = {
  error: "As duas senhas não são iguais. Digite a mesma nos dois campos.",
  path: ["confirmarSenha"],
  when: always,
};

const repeats = ({ senha, confirmarSenha }: { senha: string; confirmarSenha: string }) =>
  typeof senha !== "string" ||
  typeof confirmarSenha !== "string" ||
  normalisePassword(senha) === normalisePassword(confirmarSenha);

const data = z.strictObject({ nome: nameField, telefone: phoneField, ...addressShape, ...newPassword });

/**
 * Step 3, all fields of the manual but CPF and Email, which the code has fixed.
 * Município comes out in the official spelling; «Sem número» and a number exclude each other.
 */
export const signUpDataInput = data
  .refine(...addressRules.numberOrNone)
  .refine(...addressRules.notBoth)
  .refine(...addressRules.cityOfState)
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
