import { z } from "zod";
import { ok } from "@/lib/shared/result";
import { type BankLayout, bankLayout, digits, unsupported } from "./bank-layout";
import { module11 } from "./check-digits";

const convenio = z.string().regex(/^\d{1,20}$/);

/** Weights 9 to 2, 10 written X (Anexo XI). A nosso número of 17 digits has none. */
const withDigit = (nossoNumero: string) => {
  const left = module11(nossoNumero);
  return `${nossoNumero}-${left === 10 ? "X" : left}`;
};

/** Convênios of 7 and 8 digits: with their number they make 17, without a digit (Anexo IX). */
const ofLongConvenio = (size: number) =>
  bankLayout(z.object({ convenio, nossoNumero: digits(size), carteira: digits(2) }), (fields) => {
    const nossoNumero = fields.convenio + fields.nossoNumero;
    return ok({ campoLivre: `000000${nossoNumero}${fields.carteira}`, nossoNumero });
  });

/** Convênios of 4 and 6 digits: with their number they make 11 (Anexos VII and VIII). */
const ofShortConvenio = (size: number) =>
  bankLayout(
    z.object({
      convenio,
      nossoNumero: digits(size),
      agencia: digits(4),
      conta: digits(8),
      carteira: digits(2),
    }),
    (fields) => {
      const nossoNumero = fields.convenio + fields.nossoNumero;
      const campoLivre = nossoNumero + fields.agencia + fields.conta + fields.carteira;
      return ok({ campoLivre, nossoNumero: withDigit(nossoNumero) });
    },
  );

/** A convênio of 6 digits whose 17 digits of nosso número are all the beneficiário's own (Anexo X). */
const ofFreeNumber = bankLayout(z.object({ convenio, nossoNumero: digits(17) }), (fields) =>
  ok({ campoLivre: `${fields.convenio}${fields.nossoNumero}21`, nossoNumero: fields.nossoNumero }),
);

const byConvenio: Record<number, BankLayout> = {
  4: ofShortConvenio(7),
  6: ofShortConvenio(5),
  7: ofLongConvenio(10),
  8: ofLongConvenio(9),
};

/** 21 is not a carteira but the modality of the free number, and says it by itself. */
const FREE_NUMBER = ["16", "18", "21"];

const contract = z.looseObject({ convenio, carteira: digits(2), nn17: z.boolean().default(false) });

/**
 * Banco do Brasil: the convênio's own length decides («Especificação do boleto», January 2016). With one of six digits
 * `nn17` says that the nosso número is of the free 17.
 */
export const bancoDoBrasil = bankLayout(contract, (fields, amountCents) => {
  const { convenio, carteira, nn17 } = fields;
  const layout = byConvenio[convenio.length];
  if (!layout)
    return unsupported("convenio", convenio, "O Banco do Brasil tem convênios de 4, 6, 7 e 8 algarismos.");
  if (convenio.length !== 6 || (!nn17 && carteira !== "21")) return layout(fields, amountCents);
  if (FREE_NUMBER.includes(carteira)) return ofFreeNumber(fields, amountCents);
  return unsupported("carteira", carteira, "O nosso número livre de 17 algarismos é das carteiras 16 e 18.");
});
