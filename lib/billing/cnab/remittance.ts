import type { CnabBank, CnabFormat } from "./tables/bank";
import type { Species } from "./tables/remittance-record";

/** Who is paid, as its contract with the bank says. A bank takes of it what its layout has; the rest may be empty. */
export type Beneficiary = {
  name: string;
  /** CPF or CNPJ, without punctuation. */
  document: string;
  agency: string;
  agencyDigit: string;
  account: string;
  accountDigit: string;
  /** Convênio (BB), código do beneficiário (Caixa), de transmissão (Santander), da empresa (Bradesco). */
  covenant: string;
  /** Carteira as the boleto prints it, and, at Banco do Brasil, its variation. */
  wallet: string;
  walletVariation: string;
  /** Carteira as the file codes it, in one position: 7 or 1 at BB, 5 at Santander, I in Itaú's CNAB 400. */
  walletCode: string;
};

/** The title that an instruction is about. */
export type TitleReference = {
  nossoNumero: string;
  nossoNumeroDigit: string;
  /** «Seu número»: comes back in every return. */
  seuNumero: string;
  /** «Uso da empresa»: 25 characters more that come back. */
  control: string;
  dueOn: string;
  amountCents: number;
};

export type Payer = {
  document: string;
  name: string;
  street: string;
  district: string;
  zip: string;
  city: string;
  state: string;
};

export type NewTitle = TitleReference & {
  issuedOn: string;
  species: Species;
  payer: Payer;
  /** Interest of each day of delay, in centavos: the one form that every bank and both formats take. */
  interest: { centsPerDay: number; from: string } | null;
  /** Fine in hundredths of one per cent: 200 is 2 %. */
  fine: { hundredthsOfPercent: number; from: string } | null;
  /** Days after the due date when the bank writes it off, where the layout has them. */
  writeOffDays: number;
};

/** What the bank is asked to do: register (01), write off (02), or move the due date to that of the reference (06). */
export type Instruction =
  | { kind: "register"; title: NewTitle }
  | { kind: "cancel"; title: TitleReference }
  | { kind: "change_due_date"; title: TitleReference };

export type Remittance = {
  bank: CnabBank;
  format: CnabFormat;
  beneficiary: Beneficiary;
  /** The bank takes each number once. */
  fileNumber: number;
  createdOn: string;
  /** HHMMSS. */
  createdAt: string;
  instructions: readonly Instruction[];
};

/** Why nothing was written. `instruction` counts from 0; null where it is not about one. */
export type RemittanceRefusal =
  | { code: "unsupported"; bank: CnabBank; format: CnabFormat }
  | { code: "empty" }
  | { code: "does_not_fit"; instruction: number | null; field: string; reason: string };
