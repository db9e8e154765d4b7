import { z } from "zod";
import { email } from "@/lib/shared/email-input";
import { parseCpf } from "./cpf";
import { hasUnseenCharacters, tidyLine } from "./plain-text";

/** Checks between fields run even when one was refused, so that a form comes back once with all its faults. */
export const always = ({ value }: { value: unknown }) => typeof value === "object" && value !== null;

const LONGEST_PASSWORD_READ = 1000;

const text = (missing: string) => z.string({ error: missing });

/** CPF in digits or masked → eleven digits. */
export const cpfField = text("Digite o CPF.").transform((typed, context) => {
  const cpf = parseCpf(typed);
  if (cpf) return cpf;
  const message = typed.trim() ? "O CPF não confere. Verifique os 11 números." : "Digite o CPF.";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** E-mail → lower case, ASCII. */
export const emailField = text("Digite o e-mail.").transform((typed, context) => {
  const read = email.safeParse(typed);
  if (read.success) return read.data;
  const message = typed.trim()
    ? "O e-mail não está completo. Exemplo: nome@provedor.com.br."
    : "Digite o e-mail.";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** A line of a name or address, tidied. Empty is allowed unless `missing` says what to do then. */
export const lineField = (max: number, missing?: string) =>
  text(missing ?? "Preencha este campo.").transform((typed, context) => {
    const line = typed.length > max * 4 ? typed : tidyLine(typed);
    const message = lineFault(line, max, missing);
    if (!message) return line;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

function lineFault(line: string, max: number, missing: string | undefined): string | null {
  if (line.length > max) return `Use no máximo ${max} caracteres.`;
  if (hasUnseenCharacters(line)) return "Há um caractere que não aparece na tela. Apague e digite de novo.";
  return line === "" && missing ? missing : null;
}

/** Before area code and number: Brazil's 55, or the 0 of the manual's «(000)0000-XXXX». */
const COUNTRY_OR_TRUNK = /^(?:55|0)(?=[1-9]{2}\d{8,9}$)/;

/** A person's name: one word is enough, but a word it must be. */
export const nameField = lineField(120, "Digite o nome completo.").refine(
  (name) => /\p{L}/u.test(name),
  "O nome precisa ter letras. Digite o nome completo.",
);

/** Only the digits of a masked text, when their number is right; «null» otherwise. */
const digitsField = (pattern: RegExp, fault: string, missing: string) =>
  text(missing).transform((typed, context) => {
    const digits = typed.length > 40 || /[^\d\s().+-]/.test(typed) ? "" : typed.replace(/\D/g, "");
    const local = digits.replace(COUNTRY_OR_TRUNK, "");
    if (pattern.test(local)) return local;
    context.addIssue({ code: "custom", message: typed.trim() ? fault : missing });
    return z.NEVER;
  });

/** Area code and number, fixed or mobile, with or without what goes before them. */
export const phoneField = digitsField(
  /^[1-9][1-9]\d{8,9}$/,
  "O telefone não está completo. Digite o DDD e o número, como (31) 99999-0000.",
  "Digite o telefone com DDD.",
);

export const cepField = digitsField(/^\d{8}$/, "O CEP precisa ter 8 números.", "Digite o CEP.");

/** A password to sign in with: nothing is judged here but that there is one. */
export const passwordField = text("Digite a sua senha.").check(
  z.minLength(1, "Digite a sua senha."),
  z.maxLength(LONGEST_PASSWORD_READ, "A senha é longa demais."),
);
