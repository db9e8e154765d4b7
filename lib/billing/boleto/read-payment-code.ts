import { fail, type Result } from "@/lib/shared/result";
import { barCodeOfArrecadacao, readArrecadacao } from "./arrecadacao";
import { readBarCode } from "./bar-code";
import { barCodeOfLinha } from "./linha-digitavel";
import type { CodeRefusal, PaymentCode } from "./payment-code";

/** Digits with what people and printed boletos put between them. */
const TYPED = /^[\d\s.\-–—]{1,120}$/;

const readBar = (barCode: string, readOn: string): Result<PaymentCode, CodeRefusal> =>
  barCode.startsWith("8") ? readArrecadacao(barCode) : readBarCode(barCode, readOn);

/** By how many digits it has, what is typed is a bar code or a linha that holds one. */
const barCodeOfTyped: Record<number, (digits: string) => string> = {
  44: (barCode) => barCode,
  47: barCodeOfLinha,
  48: barCodeOfArrecadacao,
};

/**
 * Reads what a payer typed or scanned: a linha digitável of 47 or 48 digits or a bar code of 44, with or without dots
 * and spaces, every check digit checked.
 * @param readOn the civil day of reading, which decides between the two dates of a due factor
 */
export function readPaymentCode(typed: string, readOn: string): Result<PaymentCode, CodeRefusal> {
  const digits = TYPED.test(typed) ? typed.replace(/\D/g, "") : "";
  const barCode = barCodeOfTyped[digits.length]?.(digits);
  if (!barCode) return fail({ code: "not_a_code" });
  const read = readBar(barCode, readOn);
  if (!read.ok || digits === barCode || digits === read.value.linhaDigitavel) return read;
  return fail({ code: "wrong_check_digit" });
}
