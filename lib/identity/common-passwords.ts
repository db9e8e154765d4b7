// biome-ignore lint/style/noRestrictedImports: the build must fail where the list would go to a browser
import "server-only";
// biome-ignore lint/style/noRestrictedImports: a list of words, as pure as a constant
import { dictionary } from "@zxcvbn-ts/language-common";
import { fold } from "@/lib/shared/fold";

// The list is of other languages; these are the words that people here begin with (ours, from common sense).
const BRAZILIAN_WORDS = [
  "senha",
  "mudar",
  "brasil",
  "flamengo",
  "corinthians",
  "palmeiras",
  "certificado",
  "acesso",
];

const listed = new Set(dictionary["passwords-common"] as string[]);

/** A word of the list with a few digits or signs after it is what a guesser tries next. */
const BRAZILIAN = new RegExp(`^(${BRAZILIAN_WORDS.join("|")})[^a-z]{0,8}$`);

/**
 * Is it among the passwords that are tried first (ASVS 5.0, 6.2.4)? 49,000 words, case ignored.
 * For the server alone: the list is heavier than a page.
 */
export const isCommonPassword = (password: string) =>
  listed.has(password.toLowerCase()) || BRAZILIAN.test(fold(password.slice(0, 64)));
