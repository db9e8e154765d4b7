import { code, date, digits, money, name, text } from "./field";
import {
  type Cell,
  type Constant,
  type RemittanceRecord,
  remittanceRecord,
  type SpeciesCodes,
  zeros,
} from "./remittance-record";

/** The records of a bank's CNAB 400 remittance. */
export type Remittance400 = {
  fileHeader: RemittanceRecord;
  detail: RemittanceRecord;
  /** A record of its own for the fine; null where the detail has it. */
  fine: RemittanceRecord | null;
  fileTrailer: RemittanceRecord;
  /** The bank's code of a fine in per cent, and the instruction that goes with a baixa. */
  fineCode: string;
  cancelInstruction: string;
  species: SpeciesCodes;
};

const sequence: Cell = ["sequence", digits(395, 400)];

/** One record of 400 positions: every one ends with its number. */
export const record400 = (constants: readonly Constant[], cells: readonly Cell[]): RemittanceRecord =>
  remittanceRecord(400, constants, [...cells, sequence]);

export const headerConstants = (bankAndName: string): Constant[] => [
  [1, "01REMESSA01COBRANCA"],
  [77, bankAndName],
];
export const headerCells: Cell[] = [
  ["companyName", name(47, 76)],
  ["createdOn", date(95, 100)],
];

/** From the movement on, what the details of the four banks share: no discount, IOF nor abatement, no acceptance. */
export const detailConstants: Constant[] = [[150, "N"], zeros(159, 160), zeros(174, 218)];
export const detailCells: Cell[] = [
  ["movement", digits(109, 110)],
  ["document", text(111, 120)],
  ["dueOn", date(121, 126)],
  ["amount", money(127, 139)],
  ["species", digits(148, 149)],
  ["issuedOn", date(151, 156)],
  ["firstInstruction", digits(157, 158)],
  ["interestPerDay", money(161, 173)],
  ["payerKind", digits(219, 220)],
  ["payerDocument", code(221, 234)],
  ["payerStreet", name(275, 314)],
  ["payerZip", digits(327, 334)],
];
export const companyCells: Cell[] = [
  ["companyKind", digits(2, 3)],
  ["companyDocument", code(4, 17)],
];
export const controlFrom = (from: number): Cell => ["control", text(from, from + 24)];
export const payerNameTo = (to: number): Cell => ["payerName", name(235, to)];

/** District, city and state, where Bradesco has messages. */
export const placeCells: Cell[] = [
  ["payerDistrict", name(315, 326)],
  ["payerCity", name(335, 349)],
  ["payerState", text(350, 351)],
];

/** A trailer that says nothing but its number. */
export const plainTrailer = record400([[1, "9"]], []);
