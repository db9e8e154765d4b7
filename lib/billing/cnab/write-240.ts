import type { Result } from "@/lib/shared/result";
import { RecordSheet } from "./record-sheet";
import type { Instruction, Remittance, RemittanceRefusal } from "./remittance";
import { type Dialect, fileValues, titleSources } from "./remittance-values";
import type { Remittance240 } from "./tables/remittance-240";
import type { RemittanceRecord } from "./tables/remittance-record";

/** A lot has at most 99,999 details (their number has five digits), and a title at most three: P, Q and R. */
const MOST_TITLES_OF_A_LOT = 33_333;

type Numbered = { instruction: Instruction; index: number };
type Writing = { sheet: RecordSheet; layout: Remittance240; dialect: Dialect };

/** P, Q and R of a title. Instructions are a P alone (FEBRABAN): Q and R describe what is new. */
function recordsOf(instruction: Instruction, { p, q, r }: Remittance240): RemittanceRecord[] {
  if (instruction.kind !== "register") return [p];
  return instruction.title.fine ? [p, q, r] : [p, q];
}

function writeLot({ sheet, layout, dialect }: Writing, titles: readonly Numbered[], number: number): void {
  const lot = String(number);
  let details = 0;
  sheet.add(layout.lotHeader, [{ lot }]);
  for (const { instruction, index } of titles) {
    const values = titleSources(instruction, dialect);
    for (const record of recordsOf(instruction, layout)) {
      details += 1;
      sheet.add(record, [{ lot, sequence: String(details) }, ...values], index);
    }
  }
  const titlesAmount = titles.reduce((sum, { instruction }) => sum + instruction.title.amountCents, 0);
  const totals = { records: String(details + 2), titles: String(titles.length), titlesAmount };
  sheet.add(layout.lotTrailer, [{ lot }, totals]);
}

/** A remittance of CNAB 240: as many lots as its titles need. */
export function write240(remittance: Remittance, layout: Remittance240): Result<string, RemittanceRefusal> {
  const sheet = new RecordSheet(fileValues(remittance));
  // In this format a fine in per cent is 2 at every bank, and a baixa has no instruction beside it.
  const dialect = { ...layout, fineCode: "2", cancelInstruction: "00" };
  const titles = remittance.instructions.map((instruction, index) => ({ instruction, index }));
  const lots = Math.ceil(titles.length / MOST_TITLES_OF_A_LOT);
  sheet.add(layout.fileHeader, []);
  for (let lot = 0; lot < lots; lot += 1) {
    const first = lot * MOST_TITLES_OF_A_LOT;
    writeLot({ sheet, layout, dialect }, titles.slice(first, first + MOST_TITLES_OF_A_LOT), lot + 1);
  }
  sheet.add(layout.fileTrailer, [{ lots: String(lots), records: String(sheet.count + 1) }]);
  return sheet.finish();
}
