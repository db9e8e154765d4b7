import { code, date, digits, money, name, text } from "./field";
import {
  type Cell,
  type Constant,
  type RemittanceRecord,
  remittanceRecord,
  type SpeciesCodes,
  zeros,
} from "./remittance-record";

/** The records of a bank's CNAB 240 remittance. */
export type Remittance240 = {
  fileHeader: RemittanceRecord;
  lotHeader: RemittanceRecord;
  /** Segments: P is the title, Q its payer, R its fine. */
  p: RemittanceRecord;
  q: RemittanceRecord;
  r: RemittanceRecord;
  lotTrailer: RemittanceRecord;
  fileTrailer: RemittanceRecord;
  /** The bank's code for «no interest». */
  noInterest: string;
  species: SpeciesCodes;
};

/** FEBRABAN's numbers. */
export const species: SpeciesCodes = { DM: "02", DS: "04" };

/** One record of 240 positions. */
export const record240 = (constants: readonly Constant[], cells: readonly Cell[]): RemittanceRecord =>
  remittanceRecord(240, constants, cells);

/** How each record begins: the bank, the lot, the type of record. */
export const fileStart = (bank: string): Constant => [1, `${bank}00000`];
export const lotStart = (bank: string, type: string): Constant[] => [
  [1, bank],
  [8, type],
];
export const segmentStart = (bank: string, segment: string): Constant[] => [
  ...lotStart(bank, "3"),
  [14, segment],
];
/** And what else every segment has. */
export const segmentCells: Cell[] = [
  ["lot", digits(4, 7)],
  ["sequence", digits(9, 13)],
  ["movement", digits(16, 17)],
];

/** The company in the two headers, where FEBRABAN has it. */
export const fileCompany: Cell[] = [
  ["companyKind", digits(18)],
  ["companyDocument", code(19, 32)],
  ["companyName", name(73, 102)],
  ["createdOn", date(144, 151)],
];
export const lotCompany: Cell[] = [
  ["lot", digits(4, 7)],
  ["companyKind", digits(18)],
  ["companyDocument", code(19, 33)],
  ["companyName", name(74, 103)],
  ["createdOn", date(192, 199)],
];

/** Agency and account with their digits, from the position where FEBRABAN's five fields begin. */
export const accountFrom = (from: number): Cell[] => [
  ["agency", digits(from, from + 4)],
  ["agencyDigit", text(from + 5)],
  ["account", digits(from + 6, from + 17)],
  ["accountDigit", text(from + 18)],
];

/** Segment P from the due date on, the same at every bank but for what follows the protest. */
export const titleConstants: Constant[] = [
  zeros(101, 105),
  [109, "N"],
  // No discount, IOF nor abatement.
  zeros(142, 195),
];
export const titleCells: Cell[] = [
  ...segmentCells,
  ["dueOn", date(78, 85)],
  ["amount", money(86, 100)],
  ["species", digits(107, 108)],
  ["issuedOn", date(110, 117)],
  ["interestFrom", date(119, 126)],
  ["interestPerDay", money(127, 141)],
  ["control", text(196, 220)],
];
export const interestCode: Cell = ["interestCode", digits(118)];
export const documentOf15: Cell = ["document", text(63, 77)];
export const writeOff: Cell[] = [
  ["writeOffCode", digits(224)],
  ["writeOffDays", digits(225, 227)],
];

/** «Não protestar»; then real as the currency, and no contract. */
export const noProtest: Constant = [221, "300"];
export const currency: Constant[] = [[228, "09"], zeros(230, 239)];

/** Numbers of the file, and the time in its header. */
export const fileNumber: Cell = ["fileNumber", digits(158, 163)];
export const lotFileNumber: Cell = ["fileNumber", digits(184, 191)];
export const createdAt: Cell = ["createdAt", digits(152, 157)];
