import { z } from "zod";
import { boletoCodes } from "@/lib/billing/boleto/boleto-codes";
import { codeDigits, source, sourceName, statedDifference } from "./boleto-vector";
import { judged } from "./judged";

const issueVector = z.looseObject({
  source,
  bank: z.string(),
  inputs: z.looseObject({ valor: z.int(), vencimento: z.string().nullable().default(null) }),
  expected: z.object({ codigoBarras: codeDigits, linhaDigitavel: codeDigits.optional() }),
});

/** A title to issue: its bar code and its linha digitável are judged. */
export const judgeIssue = judged(issueVector, {
  name: ({ bank, source }) => ({ title: `${bank}, ${sourceName(source)}` }),
  fault: ({ bank, inputs, expected }) => {
    const { valor, vencimento, ...fields } = inputs;
    const codes = boletoCodes({ bank, fields, amountCents: valor, dueOn: vencimento });
    return codes.ok ? statedDifference(expected, codes.value) : `refused: ${JSON.stringify(codes.error)}`;
  },
});
