import { z } from "zod";
import { ok } from "@/lib/shared/result";
import { bankLayout, digits, unsupported } from "./bank-layout";
import { module11OrZero } from "./check-digits";

const schema = z.object({
  beneficiario: digits(7),
  /** 1 registered, 2 not. */
  carteira: z.string().regex(/^[12]$/),
  /** Who prints it: 1 the bank, 4 the beneficiário. */
  emissao: z.string().regex(/^[14]$/),
  nossoNumero: digits(15),
});

/** Codes of six digits have a digit; those from 1.100.000 on fill its place themselves (Nota 1). */
const LAST_OF_SIX = 999_999;
const FIRST_OF_SEVEN = 1_100_000;

const ownerOf = (beneficiario: string) =>
  Number(beneficiario) > LAST_OF_SIX
    ? beneficiario
    : beneficiario.slice(1) + module11OrZero(beneficiario.slice(1));

/** Caixa, SIGCB («Especificação técnica do boleto», 2020, Notas 1, 3 and 4): the nosso número is cut up among its parts. */
export const caixa = bankLayout(schema, ({ beneficiario, carteira, emissao, nossoNumero: own }) => {
  if (Number(beneficiario) > LAST_OF_SIX && Number(beneficiario) < FIRST_OF_SEVEN)
    return unsupported(
      "beneficiario",
      beneficiario,
      "A Caixa não tem códigos de beneficiário entre 1.000.000 e 1.099.999.",
    );
  const [third, sixth, ninth] = [own.slice(0, 3), own.slice(3, 6), own.slice(6)];
  const unchecked = ownerOf(beneficiario) + third + carteira + sixth + emissao + ninth;
  const nossoNumero = carteira + emissao + own;
  return ok({
    campoLivre: unchecked + module11OrZero(unchecked),
    nossoNumero: `${nossoNumero}-${module11OrZero(nossoNumero)}`,
  });
});
