import { code, date, digits, name, text } from "./field";
import * as febraban from "./remittance-240";
import * as segments from "./remittance-240-segments";
import { zeros } from "./remittance-record";

/** Santander, H7815 v2.9 (April 2018). Its `covenant` is the «código de transmissão». */
export const santander: febraban.Remittance240 = {
  fileHeader: febraban.record240(
    [febraban.fileStart("033"), [103, "BANCO SANTANDER"], [143, "1"], [164, "040"]],
    [
      ["companyKind", digits(17)],
      ["companyDocument", code(18, 32)],
      ["covenant", digits(33, 47)],
      ["companyName", name(73, 102)],
      ["createdOn", date(144, 151)],
      febraban.fileNumber,
    ],
  ),
  lotHeader: febraban.record240(
    [...febraban.lotStart("033", "1"), [9, "R01"], [14, "030"]],
    [...febraban.lotCompany, ["covenant", digits(54, 68)], febraban.lotFileNumber],
  ),
  p: febraban.record240(
    [
      ...febraban.segmentStart("033", "P"),
      zeros(33, 42),
      [59, "12"],
      ...febraban.titleConstants,
      zeros(221, 223),
      zeros(225, 225),
      zeros(228, 229),
    ],
    [
      ...febraban.titleCells,
      ["agency", digits(18, 21)],
      ["agencyDigit", digits(22)],
      ["account", digits(23, 31)],
      ["accountDigit", digits(32)],
      ["nossoNumeroWithDigit", digits(45, 57)],
      ["walletCode", text(58)],
      febraban.documentOf15,
      febraban.interestCode,
      ["writeOffCode", digits(224)],
      ["writeOffDays", digits(226, 227)],
    ],
  ),
  q: segments.payerSegment("033", 221),
  r: segments.fineSegment("033", [], 41),
  lotTrailer: segments.countTrailer("033"),
  fileTrailer: segments.fileTrailer("033", []),
  noInterest: "3",
  species: febraban.species,
};
