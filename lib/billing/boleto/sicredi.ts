import { z } from "zod";
import { ok } from "@/lib/shared/result";
import { bankLayout, digits, unsupported } from "./bank-layout";
import { module11OrZero } from "./check-digits";

const schema = z.object({
  agencia: digits(4),
  posto: digits(2),
  beneficiario: digits(5),
  carteira: z.string().regex(/^\d{1,2}$/),
  ano: digits(2),
  /** Who numbered it: 2 to 9 the beneficiário, 1 the cooperative. */
  byte: z.string().regex(/^[1-9]$/),
  nossoNumero: digits(5),
});

/** 1 registered, 3 not. */
const TYPES = ["1", "3"];

const SIMPLE = "1";

/** Sicredi («CNAB 240», 2019, 3.4 and 7.3.1): the last digit but one says whether the code has an amount. */
export const sicredi = bankLayout(schema, (fields, amountCents) => {
  const { agencia, posto, beneficiario, carteira, ano, byte } = fields;
  if (!TYPES.includes(carteira))
    return unsupported("carteira", carteira, "O Sicredi tem 1 (com registro) e 3 (sem registro).");
  const owner = agencia + posto + beneficiario;
  const number = ano + byte + fields.nossoNumero;
  const digit = module11OrZero(owner + number);
  const unchecked = `${carteira}${SIMPLE}${number}${digit}${owner}${amountCents > 0 ? 1 : 0}0`;
  return ok({
    campoLivre: unchecked + module11OrZero(unchecked),
    nossoNumero: `${ano}/${byte}${fields.nossoNumero}-${digit}`,
  });
});
