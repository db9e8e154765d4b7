import { z } from "zod";
import { ok } from "@/lib/shared/result";
import { bankLayout, digits } from "./bank-layout";
import { module11 } from "./check-digits";

const schema = z.object({
  agencia: digits(4),
  carteira: digits(2),
  nossoNumero: digits(11),
  conta: digits(7),
});

/** Bradesco («Layout da cobrança», CNAB 400): weights 2 to 7 over carteira and number, 10 written P. */
export const bradesco = bankLayout(schema, ({ agencia, carteira, nossoNumero, conta }) => {
  const left = module11(carteira + nossoNumero, 7);
  return ok({
    campoLivre: `${agencia}${carteira}${nossoNumero}${conta}0`,
    nossoNumero: `${carteira}/${nossoNumero}-${left === 10 ? "P" : left}`,
  });
});
