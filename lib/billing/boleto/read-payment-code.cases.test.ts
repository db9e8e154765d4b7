import { expect, test } from "vitest";
import type { PaymentCode } from "./payment-code";
import { readPaymentCode } from "./read-payment-code";
import file from "./testdata/boleto-vectors.json";

type Stated = Partial<Record<"codigoBarras" | "linhaDigitavel" | "vencimento", string | null>> & {
  valid: boolean;
  valor?: number;
  referencia?: string;
  moeda?: string;
};

const codes = file.parse.map(({ input, expected }) => ({ input, expected: expected as Stated }));

/** The file says R$ 299,90 of it. The amount is in positions 5 to 15, and 16 begins the biller: R$ 29,99. */
const MISREAD = "846300000003299902962024004101360008002006441147";

function summary(read: PaymentCode, of: Stated) {
  const all = { codigoBarras: read.codigoBarras, linhaDigitavel: read.linhaDigitavel };
  const said = { ...all, vencimento: read.dueOn, valor: read.amountCents };
  return Object.fromEntries(Object.entries(said).filter(([key]) => key in of));
}

test.each(codes)("$input is read as it says", ({ input, expected }) => {
  const read = readPaymentCode(input, expected.referencia ?? "2026-01-01");
  if (!expected.valid) return expect(read.ok).toBe(false);
  if (expected.moeda) return expect(read).toEqual({ ok: false, error: { code: "not_in_reais" } });
  if (!read.ok) throw new Error(read.error.code);
  expect(expected).toMatchObject({
    ...summary(read.value, expected),
    ...(input === MISREAD && { valor: 29_990 }),
  });
});

test("the amount of a concessionária's bill ends at position 15, before the biller", () => {
  expect(readPaymentCode(MISREAD, "2026-01-01")).toMatchObject({ ok: true, value: { amountCents: 2999 } });
});
