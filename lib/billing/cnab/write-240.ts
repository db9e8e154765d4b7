import type { Result } from "@/lib/shared/result";
import { RecordSheet } from "./record-sheet";
import type { Instruction, Remittance, RemittanceRefusal } from "./remittance";
import { fileValues, titleValues } from "./remittance-values";
import type { Remittance240 } from "./tables/remittance-240";

/** A lot has at most 99,999 details (their number has five digits), and a title at most three: P, Q and R. */
const MOST_TITLES_OF_A_LOT = 33_333;

const FINE_IN_PER_CENT = "2";

type Numbered = { instruction: Instruction; index: number };

function writeTitle(
  sheet: RecordSheet,
  layout: Remittance240,
  { instruction, index }: Numbered,
  lot: { lot: string; details: number },
): void {
  const dialect = {
    ...layout,
    fineCode: FINE_IN_PER_CENT,
    // In this format a baixa needs no instruction beside it.
    cancelInstruction: "00",
  };
  const values = titleValues(instruction, dialect);
  const records = [layout.p];
  // FEBRABAN: P alone for instructions; Q and R only describe a new title.
  if (instruction.kind === "register") records.push(layout.q);
  if (instruction.kind === "register" && instruction.title.fine) records.push(layout.r);
  for (const record of records) {
    lot.details += 1;
    sheet.add(record, { ...values, lot: lot.lot, sequence: String(lot.details) }, index);
  }
}

function writeLot(
  sheet: RecordSheet,
  layout: Remittance240,
  titles: readonly Numbered[],
  number: number,
): void {
  const lot = { lot: String(number), details: 0 };
  sheet.add(layout.lotHeader, { lot: lot.lot });
  for (const title of titles) writeTitle(sheet, layout, title, lot);
  sheet.add(layout.lotTrailer, {
    lot: lot.lot,
    records: String(lot.details + 2),
    titles: String(titles.length),
    titlesAmount: titles.reduce((sum, { instruction }) => sum + instruction.title.amountCents, 0),
  });
}

/** A remittance of CNAB 240: as many lots as its titles need. */
export function write240(remittance: Remittance, layout: Remittance240): Result<string, RemittanceRefusal> {
  const sheet = new RecordSheet(fileValues(remittance));
  const titles = remittance.instructions.map((instruction, index) => ({ instruction, index }));
  const lots = Math.ceil(titles.length / MOST_TITLES_OF_A_LOT);
  sheet.add(layout.fileHeader, {});
  for (let lot = 0; lot < lots; lot += 1)
    writeLot(
      sheet,
      layout,
      titles.slice(lot * MOST_TITLES_OF_A_LOT, (lot + 1) * MOST_TITLES_OF_A_LOT),
      lot + 1,
    );
  sheet.add(layout.fileTrailer, { lots: String(lots), records: String(sheet.count + 1) });
  return sheet.finish();
}
