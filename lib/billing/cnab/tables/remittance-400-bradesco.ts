import { digits, money, text } from "./field";
import * as cnab from "./remittance-400";
import { zeros } from "./remittance-record";

/** Bradesco, layout of 400 positions: printed by us, without automatic debit. Its `covenant` is the «código da empresa». */
export const bradesco400: cnab.Remittance400 = {
  fileHeader: cnab.record400(
    [...cnab.headerConstants("237BRADESCO"), [109, "MX"]],
    [...cnab.headerCells, ["covenant", digits(27, 46)], ["fileNumber", digits(111, 117)]],
  ),
  detail: cnab.record400(
    [
      [1, "1"],
      zeros(2, 21),
      zeros(63, 65),
      zeros(83, 92),
      [93, "2N"],
      [106, "2"],
      zeros(140, 147),
      ...cnab.detailConstants,
    ],
    [
      ["wallet", digits(22, 24)],
      ["agency", digits(25, 29)],
      ["account", digits(30, 36)],
      ["accountDigit", text(37)],
      cnab.controlFrom(38),
      ["fineCode", digits(66)],
      ["finePercent", money(67, 70)],
      ["nossoNumero", digits(71, 81)],
      ["nossoNumeroDigit", text(82)],
      ...cnab.detailCells,
      cnab.payerNameTo(274),
    ],
  ),
  fine: null,
  fileTrailer: cnab.plainTrailer,
  fineCode: "2",
  cancelInstruction: "00",
  species: { DM: "01", DS: "12" },
};
