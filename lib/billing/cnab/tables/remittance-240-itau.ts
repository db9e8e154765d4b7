import { digits, text } from "./field";
import * as febraban from "./remittance-240";
import * as segments from "./remittance-240-segments";
import { zeros } from "./remittance-record";

/** Itaú, FEBRABAN 240 (January 2017). It numbers no remittance, and its interest is always an amount a day. */
export const itau: febraban.Remittance240 = {
  fileHeader: febraban.record240(
    [
      febraban.fileStart("341"),
      zeros(53, 53),
      zeros(59, 65),
      [103, "BANCO ITAU SA"],
      [143, "1"],
      zeros(158, 163),
      [164, "040"],
      zeros(167, 171),
      zeros(226, 228),
    ],
    [
      ...febraban.fileCompany,
      ["agency", digits(54, 57)],
      ["account", digits(66, 70)],
      ["accountDigit", digits(72)],
      febraban.createdAt,
    ],
  ),
  lotHeader: febraban.record240(
    [
      ...febraban.lotStart("341", "1"),
      [9, "R0100030"],
      zeros(54, 54),
      zeros(60, 66),
      zeros(184, 191),
      zeros(200, 207),
    ],
    [
      ...febraban.lotCompany,
      ["agency", digits(55, 58)],
      ["account", digits(67, 71)],
      ["accountDigit", digits(73)],
    ],
  ),
  p: febraban.record240(
    [
      ...febraban.segmentStart("341", "P"),
      zeros(18, 18),
      zeros(24, 30),
      zeros(58, 62),
      zeros(106, 106),
      zeros(118, 118),
      ...febraban.titleConstants,
      febraban.noProtest,
      zeros(227, 239),
    ],
    [
      ...febraban.titleCells,
      ["agency", digits(19, 22)],
      ["account", digits(31, 35)],
      ["accountDigit", digits(37)],
      ["wallet", digits(38, 40)],
      ["nossoNumero", digits(41, 48)],
      ["nossoNumeroDigit", digits(49)],
      ["document", text(63, 72)],
      ["writeOffCode", digits(224)],
      ["writeOffDays", digits(225, 226)],
    ],
  ),
  q: segments.payerSegment("341", 212, 63),
  r: segments.fineSegment("341"),
  lotTrailer: segments.sumTrailer("341", 123),
  fileTrailer: segments.fileTrailer("341"),
  noInterest: "0",
  species: { DM: "01", DS: "08" },
};
