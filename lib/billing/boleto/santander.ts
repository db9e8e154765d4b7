import { z } from "zod";
import { ok } from "@/lib/shared/result";
import { bankLayout, digits, unsupported } from "./bank-layout";
import { module11OrZero } from "./check-digits";

const schema = z.object({ beneficiario: digits(7), nossoNumero: digits(12), carteira: digits(3) });

const CARTEIRAS = ["101", "102", "104", "201"];

/** The tax of insurers; 0 for everybody else. */
const IOS = "0";

/** Santander («Layout de código de barras», v31, 2017). The 7 digits of former bank 353 are the same with zeros. */
export const santander = bankLayout(schema, ({ beneficiario, nossoNumero, carteira }) => {
  if (!CARTEIRAS.includes(carteira))
    return unsupported("carteira", carteira, `As carteiras do Santander são ${CARTEIRAS.join(", ")}.`);
  const digit = module11OrZero(nossoNumero);
  return ok({
    campoLivre: `9${beneficiario}${nossoNumero}${digit}${IOS}${carteira}`,
    nossoNumero: `${nossoNumero}-${digit}`,
  });
});
