import { fold } from "@/lib/shared/fold";

/** The manual's rules. An authority that follows ASVS 6.2 widens them here (docs/decisions/0005). */
export const passwordPolicy = { min: 8, max: 16, digit: true, upper: true, lower: true };

export type PasswordPolicy = typeof passwordPolicy;
export type PasswordFault = "length" | "digit" | "upper" | "lower" | "cpf" | "email" | "name";
export type PasswordOwner = { nome: string; cpf: string; email: string };

/** Parts of a name or e-mail shorter than this are in too many words to forbid. */
const SHORTEST_PART = 3;
const LONGEST_READ = 200;

/** One word, one password: composed and decomposed accents are the same (NIST SP 800-63B, 3.1.1.2). */
export const normalisePassword = (password: string) => password.normalize("NFC");

const parts = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= SHORTEST_PART);

const emailParts = (email: string) => {
  const name = email.split("@")[0] ?? "";
  return name.length >= SHORTEST_PART ? [fold(name), ...parts(name)] : [];
};

const tests: Record<
  PasswordFault,
  (password: string, owner: PasswordOwner, policy: PasswordPolicy) => boolean
> = {
  length: (password, _, { min, max }) => [...password].length >= min && [...password].length <= max,
  digit: (password, _, { digit }) => !digit || /[0-9]/.test(password),
  upper: (password, _, { upper }) => !upper || /\p{Lu}/u.test(password),
  lower: (password, _, { lower }) => !lower || /\p{Ll}/u.test(password),
  cpf: (password, { cpf }) => cpf === "" || !password.replace(/\D/g, "").includes(cpf),
  email: (password, { email }) => !emailParts(email).some((part) => fold(password).includes(part)),
  name: (password, { nome }) => !parts(nome).some((part) => fold(password).includes(part)),
};

/** The rules in the order in which they are shown. */
export const passwordRules = Object.keys(tests) as PasswordFault[];

/** The rules that a password breaks for its owner; empty when it keeps them all. Common words are asked on the server. */
export function checkPassword(
  password: string,
  owner: PasswordOwner,
  policy = passwordPolicy,
): PasswordFault[] {
  if (password.length > LONGEST_READ) return ["length"];
  const normal = normalisePassword(password);
  return passwordRules.filter((rule) => !tests[rule](normal, owner, policy));
}
