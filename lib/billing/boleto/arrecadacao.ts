import { fail, ok, type Result } from "@/lib/shared/result";
import { module10, module11OrZero } from "./check-digits";
import type { ArrecadacaoCode, CodeRefusal } from "./payment-code";

/**
 * What the third digit says of the amount and of every check digit (FEBRABAN, «Layout padrão de
 * arrecadação/recebimento com utilização do código de barras»). With 7 and 9 it is a quantity, not reais.
 */
const valueKinds: Record<string, { checkDigit: (digits: string) => string; inReais: boolean }> = {
  6: { checkDigit: module10, inReais: true },
  7: { checkDigit: module10, inReais: false },
  8: { checkDigit: module11OrZero, inReais: true },
  9: { checkDigit: module11OrZero, inReais: false },
};

/** 8, the segment (1 to 7, and 9 for the bank's own use), the kind of value, the general digit, the amount. */
const BAR_CODE = /^8(?<segment>[1-79])(?<valueKind>[6-9])(?<generalDigit>\d)(?<amount>\d{11})\d{29}$/;

const BLOCKS = [0, 1, 2, 3];

/** The 48 digits that people type → the 44 of the bar code. The digits of the four blocks are left out, not checked. */
export const barCodeOfArrecadacao = (linha: string): string =>
  BLOCKS.map((block) => linha.slice(block * 12, block * 12 + 11)).join("");

/**
 * Reads the 44 digits of a concessionária's bar code.
 * @returns what it says, with the 48 digits to type; or `not_a_code`, or `wrong_check_digit`
 */
export function readArrecadacao(codigoBarras: string): Result<ArrecadacaoCode, CodeRefusal> {
  const { segment = "", valueKind = "", generalDigit, amount } = BAR_CODE.exec(codigoBarras)?.groups ?? {};
  const rule = valueKinds[valueKind];
  if (!rule) return fail({ code: "not_a_code" });
  const others = codigoBarras.slice(0, 3) + codigoBarras.slice(4);
  if (rule.checkDigit(others) !== generalDigit) return fail({ code: "wrong_check_digit" });
  const blocks = BLOCKS.map((block) => codigoBarras.slice(block * 11, block * 11 + 11));
  return ok({
    kind: "arrecadacao",
    codigoBarras,
    linhaDigitavel: blocks.map((block) => block + rule.checkDigit(block)).join(""),
    segment,
    valueKind,
    amountCents: rule.inReais ? Number(amount) : null,
    dueOn: null,
  });
}
