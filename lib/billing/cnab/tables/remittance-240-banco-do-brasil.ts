import { digits, text } from "./field";
import * as febraban from "./remittance-240";
import * as segments from "./remittance-240-segments";
import { type Cell, zeros } from "./remittance-record";

/** Convênio and carteira, where «código do convênio no banco» begins. */
const covenantFrom = (from: number): Cell[] => [
  ["covenant", digits(from, from + 8)],
  ["wallet", digits(from + 13, from + 14)],
  ["walletVariation", digits(from + 15, from + 17)],
];

/** Banco do Brasil, Cnab240Agosto2017. */
export const bancoDoBrasil: febraban.Remittance240 = {
  fileHeader: febraban.record240(
    [
      febraban.fileStart("001"),
      [42, "0014"],
      [103, "BANCO DO BRASIL S.A."],
      [143, "1"],
      [164, "083"],
      zeros(167, 171),
    ],
    [
      ...febraban.fileCompany,
      ...covenantFrom(33),
      ...febraban.accountFrom(53),
      febraban.createdAt,
      febraban.fileNumber,
    ],
  ),
  lotHeader: febraban.record240(
    [...febraban.lotStart("001", "1"), [9, "R01"], [14, "042"], [43, "0014"], zeros(200, 207)],
    [...febraban.lotCompany, ...covenantFrom(34), ...febraban.accountFrom(54), febraban.lotFileNumber],
  ),
  p: febraban.record240(
    [
      ...febraban.segmentStart("001", "P"),
      [59, "1122"],
      ...febraban.titleConstants,
      febraban.noProtest,
      zeros(224, 227),
      ...febraban.currency,
    ],
    [
      ...febraban.titleCells,
      ...febraban.accountFrom(18),
      ["nossoNumeroWithDigit", text(38, 57)],
      ["walletCode", digits(58)],
      febraban.documentOf15,
      febraban.interestCode,
    ],
  ),
  q: segments.payerSegment("001"),
  r: segments.fineSegment("001"),
  lotTrailer: segments.countTrailer("001"),
  fileTrailer: segments.fileTrailer("001"),
  noInterest: "3",
  species: febraban.species,
};
