import { date, digits, money, text } from "./field";
import * as cnab from "./remittance-400";
import { zeros } from "./remittance-record";

/** Itaú, CNAB 400 (July 2021), for carteiras diretas: the nosso número is ours. It numbers no remittance. */
export const itau400: cnab.Remittance400 = {
  fileHeader: cnab.record400(
    [...cnab.headerConstants("341BANCO ITAU SA"), zeros(31, 32)],
    [
      ...cnab.headerCells,
      ["agency", digits(27, 30)],
      ["account", digits(33, 37)],
      ["accountDigit", digits(38)],
    ],
  ),
  detail: cnab.record400(
    [
      [1, "1"],
      zeros(22, 23),
      zeros(34, 37),
      zeros(71, 83),
      [140, "34100000"],
      ...cnab.detailConstants,
      zeros(392, 393),
    ],
    [
      ...cnab.companyCells,
      ["agency", digits(18, 21)],
      ["account", digits(24, 28)],
      ["accountDigit", digits(29)],
      cnab.controlFrom(38),
      ["nossoNumero", digits(63, 70)],
      ["wallet", digits(84, 86)],
      ["walletCode", text(108)],
      ...cnab.detailCells,
      cnab.payerNameTo(264),
      ...cnab.placeCells,
      ["interestFrom", date(386, 391)],
    ],
  ),
  fine: cnab.record400(
    [[1, "2"]],
    [
      ["fineCode", digits(2)],
      ["fineFrom", date(3, 10)],
      ["finePercent", money(11, 23)],
    ],
  ),
  fileTrailer: cnab.plainTrailer,
  fineCode: "2",
  cancelInstruction: "00",
  species: { DM: "01", DS: "08" },
};
