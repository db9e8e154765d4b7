import type { CnabBank } from "./bank";
import { date, digits, money, text } from "./field";

/** Header of the file. */
export const fileHeader240 = {
  direction: text(143),
  createdOn: digits(144, 151),
  fileNumber: digits(158, 163),
};
export const createdOn240 = date(144, 151);

/** Records of a lot: all have its number. */
export const lotHeader240 = { lot: text(4, 7), operation: text(9) };
export const detail240 = {
  lot: text(4, 7),
  sequence: digits(9, 13),
  segment: text(14),
  occurrence: text(16, 17),
};

// The quantities and values after the count are the bank's whole portfolio, not this file (Santander note 39, Itaú note 24).
export const lotTrailer240 = { lot: text(4, 7), records: digits(18, 23) };
export const fileTrailer240 = { lots: digits(18, 23), records: digits(24, 29) };

/** Segment U, the same at every bank. */
export const segmentU = {
  charges: money(18, 32),
  discount: money(33, 47),
  abatement: money(48, 62),
  reported: money(78, 92),
  credited: money(93, 107),
  occurredOn: date(138, 145),
  creditedOn: date(146, 153),
};

const general = {
  nossoNumero: text(38, 57),
  titleId: text(38, 57),
  document: text(59, 73),
  dueOn: date(74, 81),
  amount: money(82, 96),
  control: text(106, 130),
  fee: money(199, 213),
  motives: text(214, 223),
};

/** Santander's own T: the account ends eight positions earlier, and everything after it moves. */
const santander = {
  nossoNumero: text(41, 52),
  titleId: text(41, 53),
  document: text(55, 69),
  dueOn: date(70, 77),
  amount: money(78, 92),
  control: text(101, 125),
  fee: money(194, 208),
  motives: text(209, 218),
};

/**
 * Segment T by bank. `titleId` is the whole identification, `nossoNumero` the number in it without its check digit (at Banco
 * do Brasil the whole: seven-digit convênios have no digit, and shorter ones print it joined).
 */
export const segmentT: Readonly<Record<CnabBank, typeof general>> = {
  "001": general,
  "033": santander,
  "104": { ...general, nossoNumero: text(40, 56), titleId: text(40, 57), document: text(59, 69) },
  "237": { ...general, nossoNumero: text(46, 56) },
  "341": { ...general, nossoNumero: text(41, 48), titleId: text(38, 49), document: text(59, 68) },
  "748": { ...general, nossoNumero: text(38, 45) },
  "756": { ...general, nossoNumero: text(38, 46) },
};
