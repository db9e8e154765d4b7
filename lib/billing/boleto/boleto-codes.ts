import { fail, ok, type Result } from "@/lib/shared/result";
import { bancoDoBrasil } from "./banco-do-brasil";
import type { BankFields, BankLayout, LayoutRefusal } from "./bank-layout";
import { type BarCodeRefusal, barCodeOf } from "./bar-code";
import { bradesco } from "./bradesco";
import { caixa } from "./caixa";
import { itau } from "./itau";
import { linhaOf } from "./linha-digitavel";
import { santander } from "./santander";
import { sicoob } from "./sicoob";
import { sicredi } from "./sicredi";

const layouts = new Map<string, BankLayout>([
  ["001", bancoDoBrasil],
  ["033", santander],
  ["104", caixa],
  ["237", bradesco],
  ["341", itau],
  ["748", sicredi],
  ["756", sicoob],
]);

/** A title as a bank is to print it. `dueOn` is a civil date, `null` for «na apresentação». */
export type Title = { bank: string; fields: BankFields; amountCents: number; dueOn: string | null };

export type BoletoCodes = { codigoBarras: string; linhaDigitavel: string; nossoNumero: string };

export type TitleRefusal = LayoutRefusal | BarCodeRefusal | { code: "unknown_bank" };

/**
 * The codes of a title: bar code of 44 digits, linha digitável of 47, and the nosso número as it is printed.
 * @returns a refusal that names the field, the carteira or the convênio which cannot be
 */
export function boletoCodes({ bank, fields, amountCents, dueOn }: Title): Result<BoletoCodes, TitleRefusal> {
  const own = layouts.get(bank)?.(fields, amountCents) ?? fail({ code: "unknown_bank" });
  if (!own.ok) return own;
  const barCode = barCodeOf({ bank, amountCents, dueOn, campoLivre: own.value.campoLivre });
  if (!barCode.ok) return barCode;
  const { value: codigoBarras } = barCode;
  return ok({ codigoBarras, linhaDigitavel: linhaOf(codigoBarras), nossoNumero: own.value.nossoNumero });
}
