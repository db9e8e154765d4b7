import { digits } from "./field";
import * as febraban from "./remittance-240";
import * as segments from "./remittance-240-segments";
import { zeros } from "./remittance-record";

/**
 * Sicoob. Its own manual of 240 positions is not public: as two independent projects write it (kivanio/brcobranca,
 * eduardokum/laravel-boleto), one instalment, carteira simples com registro, printed by us.
 */
export const sicoob: febraban.Remittance240 = {
  fileHeader: febraban.record240(
    [febraban.fileStart("756"), [103, "SICOOB"], [143, "1"], [164, "081"], zeros(167, 171)],
    [...febraban.fileCompany, ...febraban.accountFrom(53), febraban.createdAt, febraban.fileNumber],
  ),
  lotHeader: febraban.record240(
    [...febraban.lotStart("756", "1"), [9, "R01"], [14, "040"], zeros(200, 207)],
    [...febraban.lotCompany, ...febraban.accountFrom(54), febraban.lotFileNumber],
  ),
  p: febraban.record240(
    [
      ...febraban.segmentStart("756", "P"),
      [48, "01014"],
      [59, "0"],
      [61, "22"],
      ...febraban.titleConstants,
      febraban.noProtest,
      zeros(224, 224),
      ...febraban.currency,
    ],
    [
      ...febraban.titleCells,
      ...febraban.accountFrom(18),
      ["nossoNumeroWithDigit", digits(38, 47)],
      ["walletCode", digits(58)],
      febraban.documentOf15,
      febraban.interestCode,
    ],
  ),
  q: segments.payerSegment("756"),
  r: segments.fineSegment("756"),
  lotTrailer: segments.sumTrailer("756", 115),
  fileTrailer: segments.fileTrailer("756"),
  noInterest: "0",
  species: febraban.species,
};
