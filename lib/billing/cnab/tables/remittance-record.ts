import type { Field } from "./field";

/** What a remittance's records are filled with; a record takes of it what its cells name. */
export type RemittanceValues = {
  // the file
  fileNumber: string;
  createdOn: string;
  createdAt: string;
  // the beneficiary and its contract
  companyKind: string;
  companyDocument: string;
  companyName: string;
  agency: string;
  agencyDigit: string;
  account: string;
  accountDigit: string;
  covenant: string;
  wallet: string;
  walletVariation: string;
  walletCode: string;
  // the title
  movement: string;
  nossoNumero: string;
  nossoNumeroDigit: string;
  nossoNumeroWithDigit: string;
  document: string;
  control: string;
  dueOn: string;
  amount: number;
  species: string;
  issuedOn: string | null;
  firstInstruction: string;
  interestCode: string;
  interestFrom: string | null;
  interestPerDay: number;
  fineCode: string;
  fineFrom: string | null;
  finePercent: number;
  writeOffCode: string;
  writeOffDays: string;
  // its payer
  payerKind: string;
  payerDocument: string;
  payerName: string;
  payerStreet: string;
  payerDistrict: string;
  payerZip: string;
  payerCity: string;
  payerState: string;
  // Santander's accounts of ten digits
  accountMark: string;
  accountComplement: string;
  // what is counted
  lot: string;
  sequence: string;
  lots: string;
  records: string;
  titles: string;
  titlesAmount: number;
};

/** A value in its field, and characters that are always the same. What neither covers is blank. */
export type Cell = readonly [name: keyof RemittanceValues, field: Field];
export type Constant = readonly [from: number, content: string];

/** A record of a remittance: what stands in it, from left to right. */
export type RemittanceRecord = { width: 240 | 400; parts: readonly (Cell | Constant)[] };

export const isConstant = (part: Cell | Constant): part is Constant => typeof part[0] === "number";
const startOf = (part: Cell | Constant) => (isConstant(part) ? part[0] : part[1].from);

export const remittanceRecord = (
  width: 240 | 400,
  constants: readonly Constant[],
  cells: readonly Cell[],
): RemittanceRecord => ({ width, parts: [...constants, ...cells].sort((a, b) => startOf(a) - startOf(b)) });

export const zeros = (from: number, to: number): Constant => [from, "0".repeat(to - from + 1)];

/** The kind of document behind a title: each bank and format has its own numbers for these two. */
export type Species = "DM" | "DS";
export type SpeciesCodes = Readonly<Record<Species, string>>;
