import { type PasswordFault, passwordPolicy } from "./password-rules";

const { min, max } = passwordPolicy;

/** The rules as they are listed under the field. */
export const passwordRuleText = {
  length: `Ter no mínimo ${min} e no máximo ${max} caracteres`,
  digit: "Ter pelo menos um número",
  upper: "Ter pelo menos uma letra maiúscula",
  lower: "Ter pelo menos uma letra minúscula",
  cpf: "Não conter o seu CPF",
  email: "Não conter o nome do seu e-mail",
  name: "Não conter o seu nome nem sobrenome",
} satisfies Record<PasswordFault, string>;

/** What a refused password says beside its field. */
export const passwordFaultText = {
  length: `A senha precisa ter de ${min} a ${max} caracteres.`,
  digit: "Inclua pelo menos um número na senha.",
  upper: "Inclua pelo menos uma letra maiúscula na senha.",
  lower: "Inclua pelo menos uma letra minúscula na senha.",
  cpf: "A senha não pode conter o seu CPF. Escolha outra.",
  email: "A senha não pode conter o nome do seu e-mail. Escolha outra.",
  name: "A senha não pode conter o seu nome nem sobrenome. Escolha outra.",
  common: "Esta senha é muito usada e fácil de adivinhar. Escolha outra.",
} satisfies Record<PasswordFault | "common", string>;
