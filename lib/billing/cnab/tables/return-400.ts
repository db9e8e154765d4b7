import type { CnabBank } from "./bank";
import { date, digits, type Field, money, text } from "./field";

/** Header of the file, and what every record ends with. */
export const fileHeader400 = { bank: digits(77, 79), createdOn: date(95, 100) };
export const record400 = { type: text(1), sequence: digits(395, 400) };

/** What the detail records of the four banks share. */
const shared = {
  control: text(38, 62),
  occurrence: text(109, 110),
  occurredOn: date(111, 116),
  document: text(117, 126),
  dueOn: date(147, 152),
  amount: money(153, 165),
  fee: money(176, 188),
  abatement: money(228, 240),
  discount: money(241, 253),
  reported: money(254, 266),
  credited: money(254, 266),
  charges: money(267, 279),
  creditedOn: date(296, 301),
};

type Text = Field<"text">;

/** A count or a sum of title values in the trailer: of every detail, or of those with some occurrences. */
export type TrailerTotal = {
  field: Field<"digits"> | Field<"money">;
  of?: readonly string[];
  /** It may differ: a bank's own files do. */
  lenient?: true;
};

/** How a bank's CNAB 400 return is laid out. */
export type Return400 = {
  fileNumber: Text | null;
  detailType: "1" | "7";
  detail: typeof shared & { nossoNumero: Text; titleId: Text; motives: Text };
  motiveWidth: 2 | 3;
  /** The record after a detail that carries its Pix. */
  pix: { type: string; fields: { txid?: Text; location?: Text; copyAndPaste?: Text } } | null;
  totals: readonly TrailerTotal[];
};

const bancoDoBrasil: Return400 = {
  fileNumber: text(101, 107),
  detailType: "7",
  detail: {
    ...shared,
    control: text(39, 63),
    titleId: text(64, 80),
    nossoNumero: text(64, 80),
    motives: text(87, 88),
    creditedOn: date(176, 181),
    fee: money(182, 188),
    credited: money(306, 318),
  },
  motiveWidth: 2,
  pix: null,
  totals: [],
};

const santander: Return400 = {
  fileNumber: null,
  detailType: "1",
  detail: { ...shared, titleId: text(63, 70), nossoNumero: text(63, 69), motives: text(137, 145) },
  motiveWidth: 3,
  pix: { type: "2", fields: { txid: text(80, 114) } },
  totals: [],
};

const bradesco: Return400 = {
  fileNumber: text(109, 113),
  detailType: "1",
  detail: { ...shared, titleId: text(63, 82), nossoNumero: text(71, 81), motives: text(319, 328) },
  motiveWidth: 2,
  pix: { type: "4", fields: { location: text(29, 105), txid: text(106, 140) } },
  totals: [
    { field: digits(58, 62), of: ["02"] },
    { field: money(63, 74), of: ["02"], lenient: true },
    { field: digits(87, 91), of: ["06"] },
    { field: digits(104, 108), of: ["09", "10"] },
    { field: money(109, 120), of: ["09", "10"], lenient: true },
    { field: digits(121, 125), of: ["13"] },
    { field: digits(138, 142), of: ["14"] },
    { field: digits(155, 159), of: ["12"] },
    { field: digits(172, 176), of: ["19"] },
  ],
};

const itau: Return400 = {
  fileNumber: text(109, 113),
  detailType: "1",
  detail: { ...shared, titleId: text(63, 70), nossoNumero: text(63, 70), motives: text(378, 385) },
  motiveWidth: 2,
  pix: { type: "3", fields: { copyAndPaste: text(2, 391) } },
  totals: [{ field: digits(213, 220) }, { field: money(221, 234) }],
};

/** Sources: CBR643 (BB), H7800 v2.17 (Santander), 400 posições (Bradesco), CNAB 400 of July 2021 (Itaú). */
export const returns400: Partial<Readonly<Record<CnabBank, Return400>>> = {
  "001": bancoDoBrasil,
  "033": santander,
  "237": bradesco,
  "341": itau,
};
