import { z } from "zod";
import type { PaymentCode } from "@/lib/billing/boleto/payment-code";
import { readPaymentCode } from "@/lib/billing/boleto/read-payment-code";
import { codeDigits, source, sourceName, statedDifference } from "./boleto-vector";
import { judged } from "./judged";

/** For a vector that states no day of reading, and so no due date either. */
const ANY_DAY = "2026-01-01";

const stated = z.object({
  codigoBarras: codeDigits.optional(),
  linhaDigitavel: codeDigits.optional(),
  valor: z.int().nullish(),
  vencimento: z.string().nullish(),
  fator: z.string().optional(),
  banco: z.string().optional(),
  segmento: z.string().optional(),
  identificadorValor: z.string().optional(),
  valorEfetivo: z.boolean().optional(),
});

const parseVector = z.looseObject({
  source,
  kind: z.enum(["linha", "barras", "arrecadacao", "invalido"]),
  input: z.string(),
  expected: stated.extend({
    valid: z.boolean(),
    referencia: z.iso.date().default(ANY_DAY),
    moeda: z.string().default("9"),
  }),
});

/** What we read, in the words of a vector. */
const inTheirWords = (read: PaymentCode) => ({
  codigoBarras: read.codigoBarras,
  linhaDigitavel: read.linhaDigitavel,
  valor: read.amountCents,
  vencimento: read.dueOn,
  ...(read.kind === "boleto"
    ? { fator: read.dueFactor, banco: read.bank }
    : {
        segmento: read.segment,
        identificadorValor: read.valueKind,
        valorEfetivo: read.amountCents !== null,
      }),
});

/**
 * A code to read. One that a vector itself marks as of another currency than 9 must be refused for that, whatever public
 * readers do with it: the Carta-Circular BCB 2.926 fixes 9.
 */
export const judgeParse = judged(parseVector, {
  name: ({ kind, source }) => ({ title: `${kind}, ${sourceName(source)}` }),
  fault: ({ input, expected: { valid, referencia, moeda, ...expected } }) => {
    const read = readPaymentCode(input, referencia);
    const found = read.ok ? "a code" : read.error.code;
    if (moeda !== "9") return found === "not_in_reais" ? null : `expected not_in_reais, found ${found}`;
    if (!valid || !read.ok)
      return valid === read.ok ? null : `expected ${valid ? "a code" : "none"}, found ${found}`;
    return statedDifference(expected, inTheirWords(read.value));
  },
});
