import { digits, text } from "./field";
import * as febraban from "./remittance-240";
import * as segments from "./remittance-240-segments";
import { zeros } from "./remittance-record";

/** Bradesco, layout of 240 positions. */
export const bradesco: febraban.Remittance240 = {
  fileHeader: febraban.record240(
    [febraban.fileStart("237"), [103, "BRADESCO"], [143, "1"], [164, "084"], [167, "01600"]],
    [
      ...febraban.fileCompany,
      ["covenant", digits(33, 52)],
      ...febraban.accountFrom(53),
      febraban.createdAt,
      febraban.fileNumber,
    ],
  ),
  lotHeader: febraban.record240(
    [...febraban.lotStart("237", "1"), [9, "R01"], [14, "042"], zeros(200, 207)],
    [
      ...febraban.lotCompany,
      ["covenant", digits(34, 53)],
      ...febraban.accountFrom(54),
      febraban.lotFileNumber,
    ],
  ),
  p: febraban.record240(
    [
      ...febraban.segmentStart("237", "P"),
      zeros(41, 45),
      [59, "1122"],
      zeros(106, 106),
      ...febraban.titleConstants,
      febraban.noProtest,
      ...febraban.currency,
    ],
    [
      ...febraban.titleCells,
      ...febraban.accountFrom(18),
      ["wallet", digits(38, 40)],
      ["nossoNumero", digits(46, 56)],
      ["nossoNumeroDigit", text(57)],
      ["walletCode", digits(58)],
      febraban.documentOf15,
      febraban.interestCode,
      ...febraban.writeOff,
    ],
  ),
  q: segments.payerSegment("237"),
  r: segments.fineSegment("237"),
  lotTrailer: segments.sumTrailer("237", 123),
  fileTrailer: segments.fileTrailer("237"),
  noInterest: "3",
  species: febraban.species,
};
