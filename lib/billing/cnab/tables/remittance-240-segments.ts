import { code, date, digits, money, name, text } from "./field";
import { lotStart, record240, segmentCells, segmentStart } from "./remittance-240";
import { type Cell, type Constant, type RemittanceRecord, zeros } from "./remittance-record";

/** Segment Q: nobody guarantees the title. The zeros after it end where the bank's do, and so does the name. */
export const payerSegment = (bank: string, zerosTo = 212, nameTo = 73): RemittanceRecord =>
  record240(
    [...segmentStart(bank, "Q"), zeros(154, 169), zeros(210, zerosTo)],
    [
      ...segmentCells,
      ["payerKind", digits(18)],
      ["payerDocument", code(19, 33)],
      ["payerName", name(34, nameTo)],
      ["payerStreet", name(74, 113)],
      ["payerDistrict", name(114, 128)],
      ["payerZip", digits(129, 136)],
      ["payerCity", name(137, 151)],
      ["payerState", text(152, 153)],
    ],
  );

/** FEBRABAN's end of segment R: debits in account, which are not made. */
const debit: Constant[] = [zeros(200, 215), zeros(217, 228), zeros(231, 231)];

/** Segment R: the fine, after discounts that are not given. */
export const fineSegment = (
  bank: string,
  rest: readonly Constant[] = debit,
  zerosTo = 65,
): RemittanceRecord =>
  record240(
    [...segmentStart(bank, "R"), zeros(18, zerosTo), ...rest],
    [...segmentCells, ["fineCode", digits(66)], ["fineFrom", date(67, 74)], ["finePercent", money(75, 89)]],
  );

const count: Cell[] = [
  ["lot", digits(4, 7)],
  ["records", digits(18, 23)],
];

/** Trailer of a lot that only counts. */
export const countTrailer = (bank: string): RemittanceRecord => record240(lotStart(bank, "5"), count);

/** Trailer of a lot that also sums its titles, as cobrança simples; the other carteiras are zeros up to a position. */
export const sumTrailer = (bank: string, zerosTo: number): RemittanceRecord =>
  record240(
    [...lotStart(bank, "5"), zeros(47, zerosTo)],
    [...count, ["titles", digits(24, 29)], ["titlesAmount", money(30, 46)]],
  );

/** Trailer of the file. */
export const fileTrailer = (bank: string, rest: readonly Constant[] = [zeros(30, 35)]): RemittanceRecord =>
  record240(
    [[1, `${bank}99999`], ...rest],
    [
      ["lots", digits(18, 23)],
      ["records", digits(24, 29)],
    ],
  );
