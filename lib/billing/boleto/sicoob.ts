import { z } from "zod";
import { ok } from "@/lib/shared/result";
import { bankLayout, digits } from "./bank-layout";

const schema = z.object({
  carteira: z.string().regex(/^[1-9]$/),
  agencia: digits(4),
  modalidade: digits(2),
  beneficiario: digits(7),
  nossoNumero: digits(7),
  parcela: digits(3).default("001"),
});

const WEIGHTS = [3, 1, 9, 7];

/** The bank's constant 3197, over and over from the left; a rest of 0 or 1 is written 0. */
function digitOf(agencia: string, beneficiario: string, nossoNumero: string): string {
  const row = agencia + beneficiario.padStart(10, "0") + nossoNumero;
  const rest = [...row].reduce((sum, digit, at) => sum + Number(digit) * (WEIGHTS[at % 4] ?? 0), 0) % 11;
  return rest <= 1 ? "0" : String(11 - rest);
}

/** Sicoob («Layout de cobrança», 3.13): the number's digit also covers the cooperative and the client. */
export const sicoob = bankLayout(schema, (fields) => {
  const { carteira, agencia, modalidade, beneficiario, nossoNumero, parcela } = fields;
  const digit = digitOf(agencia, beneficiario, nossoNumero);
  return ok({
    campoLivre: carteira + agencia + modalidade + beneficiario + nossoNumero + digit + parcela,
    nossoNumero: `${nossoNumero}-${digit}`,
  });
});
