import { isValidCpf } from "@brazilian-utils/brazilian-utils";

const DIGITS_OR_MASK = /^(\d{11}|\d{3}\.\d{3}\.\d{3}-\d{2})$/;
const LONGEST = 40;

/**
 * A CPF as a person types it, in digits or masked, with spaces around.
 * @returns the eleven digits, or null: wrong check digits, one repeated digit, other signs, full-width digits
 * Source of the check digits: Instrução Normativa RFB 2.172/2024, by the library.
 */
export function parseCpf(typed: string): string | null {
  if (typed.length > LONGEST) return null;
  const text = typed.trim();
  if (!DIGITS_OR_MASK.test(text)) return null;
  const digits = text.replace(/[.-]/g, "");
  return isValidCpf(digits) ? digits : null;
}
