import { date, digits, money, text } from "./field";
import * as cnab from "./remittance-400";
import { zeros } from "./remittance-record";

/** Santander, H7800 v2.17 (April 2018). Its `covenant` is the «código de transmissão»: agency and both accounts. */
export const santander400: cnab.Remittance400 = {
  fileHeader: cnab.record400(
    [...cnab.headerConstants("033SANTANDER"), zeros(101, 116), zeros(392, 394)],
    [...cnab.headerCells, ["covenant", digits(27, 46)]],
  ),
  detail: cnab.record400(
    [[1, "1"], zeros(71, 76), zeros(83, 97), [140, "03300000"], ...cnab.detailConstants, zeros(392, 393)],
    [
      ...cnab.companyCells,
      ["covenant", digits(18, 37)],
      cnab.controlFrom(38),
      ["nossoNumeroWithDigit", digits(63, 70)],
      ["fineCode", digits(78)],
      ["finePercent", money(79, 82)],
      ["fineFrom", date(102, 107)],
      ["walletCode", digits(108)],
      ...cnab.detailCells,
      cnab.payerNameTo(274),
      ...cnab.placeCells,
      ["accountMark", text(383)],
      ["accountComplement", text(384, 385)],
    ],
  ),
  fine: null,
  // «Quantidade de documentos» counts every record of the file, as the files that the bank accepts do.
  fileTrailer: cnab.record400(
    [[1, "9"], zeros(21, 394)],
    [
      ["records", digits(2, 7)],
      ["titlesAmount", money(8, 20)],
    ],
  ),
  fineCode: "4",
  cancelInstruction: "00",
  species: { DM: "01", DS: "06" },
};
