import type { CaptchaKind } from "@/lib/identity/captcha";
import { readNumber } from "./written-number";

const LONGEST_ANSWER = 200;

const forms = {
  image: (answer) => answer.normalize("NFKC").replace(/\s/g, "").toUpperCase(),
  question: (answer) => String(readNumber(answer) ?? ""),
  proof_of_work: (answer) => answer.trim(),
} as const satisfies Record<CaptchaKind, (answer: string) => string>;

/**
 * One spelling of an answer: capitals, spaces, accents and words for numbers make no difference.
 * @returns empty text, which is never right, for what cannot be an answer
 */
export const comparableAnswer = (kind: CaptchaKind, answer: string): string =>
  answer.length > LONGEST_ANSWER ? "" : forms[kind](answer);
