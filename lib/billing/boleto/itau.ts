import { z } from "zod";
import { ok } from "@/lib/shared/result";
import { bankLayout, digits, unsupported } from "./bank-layout";
import { module10 } from "./check-digits";

/**
 * The bank's own boletos: it numbers and prints them, and for 112 three public libraries write three different digits.
 * 138 is none of the manual's table, and is numbered like the rest.
 */
const ESCRITURAIS = [
  "104",
  "105",
  "112",
  "113",
  "115",
  "116",
  "117",
  "119",
  "134",
  "135",
  "136",
  "147",
  "166",
  "188",
];

/** Those whose digit is of carteira and number alone (Nota 23; an older edition says 146 where this one says 145). */
const WITHOUT_ACCOUNT = ["126", "131", "145", "146", "150", "168"];

/** Those of 15 positions, which carry «seu número» and the client's code in place of the account. */
const FIFTEEN = ["106", "107", "122", "142", "143", "195", "196", "198"];

const schema = z.looseObject({
  agencia: digits(4),
  conta: digits(5),
  contaDv: digits(1).optional(),
  carteira: digits(3),
  nossoNumero: digits(8),
});

type Fields = z.output<typeof schema>;

/** The digit (DAC) of an account. An account's own record has it too, and that one goes on the boleto. */
export const itauContaDv = (agencia: string, conta: string) => module10(agencia + conta);

function printed({ agencia, conta, carteira, nossoNumero }: Fields): { dac: string; nossoNumero: string } {
  const account = WITHOUT_ACCOUNT.includes(carteira) ? "" : agencia + conta;
  const dac = module10(account + carteira + nossoNumero);
  return { dac, nossoNumero: `${carteira}/${nossoNumero}-${dac}` };
}

function ofAccount(fields: Fields) {
  const { agencia, conta, contaDv = itauContaDv(agencia, conta), carteira } = fields;
  const { dac, nossoNumero } = printed(fields);
  const campoLivre = `${carteira}${fields.nossoNumero}${dac}${agencia}${conta}${contaDv}000`;
  return ok({ campoLivre, nossoNumero });
}

const ofFifteen = bankLayout(
  schema.extend({ seuNumero: digits(7), codigoCliente: digits(5) }),
  ({ seuNumero, codigoCliente, ...fields }) => {
    const unchecked = fields.carteira + fields.nossoNumero + seuNumero + codigoCliente;
    return ok({
      campoLivre: `${unchecked}${module10(unchecked)}0`,
      nossoNumero: printed(fields).nossoNumero,
    });
  },
);

/** Itaú («Cobrança CNAB 400», July 2021). The manual's own list of carteiras decides which of three digits a number has. */
export const itau = bankLayout(schema, (fields, amountCents) => {
  if (ESCRITURAIS.includes(fields.carteira))
    return unsupported("carteira", fields.carteira, "É escritural: o próprio Itaú numera e emite o boleto.");
  return FIFTEEN.includes(fields.carteira) ? ofFifteen(fields, amountCents) : ofAccount(fields);
});
