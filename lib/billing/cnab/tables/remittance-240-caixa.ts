import { digits, text } from "./field";
import * as febraban from "./remittance-240";
import * as segments from "./remittance-240-segments";
import { zeros } from "./remittance-record";

/** Caixa, SIGCB, MO 67118 (June 2018). Its `covenant` is the «código do beneficiário», of six digits in this layout. */
export const caixa: febraban.Remittance240 = {
  fileHeader: febraban.record240(
    [
      febraban.fileStart("104"),
      zeros(33, 52),
      zeros(65, 72),
      [103, "CAIXA ECONOMICA FEDERAL"],
      [143, "1"],
      [164, "101"],
      zeros(167, 171),
      [192, "REMESSA-PRODUCAO"],
    ],
    [
      ...febraban.fileCompany,
      ["agency", digits(53, 57)],
      ["agencyDigit", text(58)],
      ["covenant", digits(59, 64)],
      febraban.createdAt,
      febraban.fileNumber,
    ],
  ),
  lotHeader: febraban.record240(
    [...febraban.lotStart("104", "1"), [9, "R0100060"], zeros(40, 53), zeros(66, 73), zeros(200, 207)],
    [
      ...febraban.lotCompany,
      ["covenant", digits(34, 39)],
      ["agency", digits(54, 58)],
      ["agencyDigit", text(59)],
      ["covenant", digits(60, 65)],
      febraban.lotFileNumber,
    ],
  ),
  p: febraban.record240(
    [
      ...febraban.segmentStart("104", "P"),
      zeros(30, 40),
      [59, "1220"],
      zeros(106, 106),
      ...febraban.titleConstants,
      febraban.noProtest,
      ...febraban.currency,
    ],
    [
      ...febraban.titleCells,
      ["agency", digits(18, 22)],
      ["agencyDigit", text(23)],
      ["covenant", digits(24, 29)],
      ["nossoNumero", digits(41, 57)],
      ["walletCode", digits(58)],
      ["document", text(63, 73)],
      febraban.interestCode,
      ...febraban.writeOff,
    ],
  ),
  q: segments.payerSegment("104"),
  r: segments.fineSegment("104", []),
  lotTrailer: segments.sumTrailer("104", 92),
  fileTrailer: segments.fileTrailer("104", []),
  noInterest: "3",
  species: febraban.species,
};
