import { expect, test } from "vitest";
import { boletoCodes } from "./boleto-codes";
import { formatLinha } from "./linha-digitavel";
import file from "./testdata/boleto-vectors.json";

const titles = [...file.issue, ...file.issueDerivedRollover].map((vector, index) => ({ ...vector, index }));

test.each(titles)("title $index, bank $bank", ({ bank, inputs, expected }) => {
  const { valor, vencimento, ...fields } = inputs;
  const codes = boletoCodes({ bank, fields, amountCents: valor, dueOn: vencimento });
  if (!codes.ok) throw new Error(JSON.stringify(codes.error));
  expect(codes.value.codigoBarras).toBe(expected.codigoBarras);
  expect(formatLinha(codes.value.linhaDigitavel)).toBe(expected.linhaDigitavel);
});
