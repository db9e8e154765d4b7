import { fail, ok, type Result } from "@/lib/shared/result";
import { module11 } from "./check-digits";
import { dueDateOf, dueFactorOf } from "./due-factor";
import { linhaOf } from "./linha-digitavel";
import type { BoletoCode, CodeRefusal } from "./payment-code";

/** What a bank's bar code says. `dueOn` is `null` for «na apresentação». */
export type BarCodeFields = {
  bank: string;
  amountCents: number;
  dueOn: string | null;
  /** The bank's own 25 digits. */
  campoLivre: string;
};

export type BarCodeRefusal = { code: "amount_out_of_range" } | { code: "due_date_out_of_range" };

/** Ten digits of centavos. A higher amount would run over the factor, and a code could no longer be told from one with a date. */
const HIGHEST_AMOUNT = 9_999_999_999;

const REAL = "9";

const BAR_CODE = /^(?<bank>\d{3})(?<currency>\d)(?<digit>\d)(?<dueFactor>\d{4})(?<amount>\d{10})\d{25}$/;

/** The fifth digit, over the other 43: módulo 11, where 0, 10 and 11 are written 1. It does not notice every wrong digit. */
function generalDigit(otherDigits: string): string {
  const left = module11(otherDigits);
  return left === 0 || left === 10 ? "1" : String(left);
}

/**
 * The 44 digits of a bank's bar code (Carta-Circular BCB 2.926/2000): bank, currency, general digit, due factor,
 * amount, campo livre.
 * @returns `amount_out_of_range` or `due_date_out_of_range` for what the code cannot say
 */
export function barCodeOf(fields: BarCodeFields): Result<string, BarCodeRefusal> {
  const { bank, amountCents, dueOn, campoLivre } = fields;
  if (!/^\d{3}$/.test(bank) || !/^\d{25}$/.test(campoLivre))
    throw new Error(`No bar code of bank «${bank}» and campo livre «${campoLivre}»`);
  if (!Number.isInteger(amountCents) || amountCents < 0 || amountCents > HIGHEST_AMOUNT)
    return fail({ code: "amount_out_of_range" });
  const factor = dueOn === null ? "0000" : dueFactorOf(dueOn);
  if (factor === null) return fail({ code: "due_date_out_of_range" });
  const head = bank + REAL;
  const rest = factor + String(amountCents).padStart(10, "0") + campoLivre;
  return ok(head + generalDigit(head + rest) + rest);
}

/**
 * Reads the 44 digits of a bank's bar code.
 * @param readOn the civil day of reading, which decides between the two dates of a due factor
 * @returns what it says, with the 47 digits to type; or `not_a_code`, `wrong_check_digit`, `not_in_reais`
 */
export function readBarCode(codigoBarras: string, readOn: string): Result<BoletoCode, CodeRefusal> {
  const { bank, currency, digit, dueFactor, amount } = BAR_CODE.exec(codigoBarras)?.groups ?? {};
  if (!bank || !dueFactor) return fail({ code: "not_a_code" });
  if (digit !== generalDigit(codigoBarras.slice(0, 4) + codigoBarras.slice(5)))
    return fail({ code: "wrong_check_digit" });
  if (currency !== REAL) return fail({ code: "not_in_reais" });
  return ok({
    kind: "boleto",
    codigoBarras,
    linhaDigitavel: linhaOf(codigoBarras),
    bank,
    amountCents: Number(amount),
    dueFactor,
    dueOn: dueDateOf(dueFactor, readOn),
  });
}
