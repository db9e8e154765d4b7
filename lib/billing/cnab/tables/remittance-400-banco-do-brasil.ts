import { date, digits, money, text } from "./field";
import * as cnab from "./remittance-400";
import { zeros } from "./remittance-record";

/** Banco do Brasil, CNAB 400 for convênios above 1.000.000 (April 2012). */
export const bancoDoBrasil400: cnab.Remittance400 = {
  fileHeader: cnab.record400(
    [...cnab.headerConstants("001BANCODOBRASIL"), zeros(41, 46)],
    [
      ...cnab.headerCells,
      ["agency", digits(27, 30)],
      ["agencyDigit", text(31)],
      ["account", digits(32, 39)],
      ["accountDigit", text(40)],
      ["fileNumber", digits(101, 107)],
      ["covenant", digits(130, 136)],
    ],
  ),
  detail: cnab.record400(
    [[1, "7"], zeros(81, 84), zeros(95, 101), [140, "0010000"], ...cnab.detailConstants],
    [
      ...cnab.companyCells,
      ["agency", digits(18, 21)],
      ["agencyDigit", text(22)],
      ["account", digits(23, 30)],
      ["accountDigit", text(31)],
      ["covenant", digits(32, 38)],
      cnab.controlFrom(39),
      ["nossoNumero", digits(64, 80)],
      ["walletVariation", digits(92, 94)],
      ["wallet", digits(107, 108)],
      ...cnab.detailCells,
      cnab.payerNameTo(271),
      ...cnab.placeCells,
    ],
  ),
  fine: cnab.record400(
    [[1, "599"]],
    [
      ["fineCode", digits(4)],
      ["fineFrom", date(5, 10)],
      ["finePercent", money(11, 22)],
    ],
  ),
  fileTrailer: cnab.plainTrailer,
  fineCode: "2",
  cancelInstruction: "44",
  species: { DM: "01", DS: "12" },
};
