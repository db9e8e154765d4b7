/** Who pays or who is paid: `document` is a CPF or a CNPJ as it is printed, with its points. */
type Party = { name: string; document: string; address: string };

/** Who issues boletos at a bank: what is the same on each of them. */
export type BoletoIssuer = {
  /** The code in the compensation, three digits, and the name that stands beside it. */
  bank: { code: string; name: string };
  beneficiary: Party;
  /** Agência and code of the beneficiary, as the bank writes them together. */
  beneficiaryCode: string;
  carteira: string;
  /** Kind of document, as «DS» for a service that was provided. */
  species: string;
};

/**
 * A boleto as it is put on paper, with nothing left to look up. Dates are civil («2026-12-10»), amounts integer centavos,
 * codes without points or blanks.
 */
export type BoletoSheet = BoletoIssuer & {
  codigoBarras: string;
  linhaDigitavel: string;
  nossoNumero: string;
  payer: Party;
  orderNumber: string;
  /** What is paid for, in one line. */
  description: string;
  amountCents: number;
  dueOn: string;
  issuedOn: string;
  /** What the bank that takes the money must know: fine, interest, until when. */
  instructions: readonly string[];
  /** The text of the Pix QR code, when the bank gave one. */
  pix: string | null;
};

/** A bank that does not exist: nothing with its code can be paid anywhere. */
export const HOMOLOGATION_BANK = "999";

export const NO_VALUE = "SEM VALOR – AMBIENTE DE HOMOLOGAÇÃO";

/** Each bank chose its own way to write a rest of 10, so no formula has them all. */
const bankDigits: Readonly<Record<string, string>> = {
  "001": "9",
  "033": "7",
  "104": "0",
  "237": "2",
  "341": "7",
  "748": "X",
  "756": "0",
  [HOMOLOGATION_BANK]: "7",
};

/** «341» → «341-7», as a boleto's head says it. */
export function bankCodeText(code: string): string {
  const digit = bankDigits[code];
  if (!digit) throw new Error(`No digit known of bank ${code}`);
  return `${code}-${digit}`;
}
