import type { Result } from "@/lib/shared/result";
import { RecordSheet } from "./record-sheet";
import type { Remittance, RemittanceRefusal } from "./remittance";
import { fileValues, titleSources } from "./remittance-values";
import type { Remittance400 } from "./tables/remittance-400";

/** A remittance of CNAB 400: every record has its number in the file. */
export function write400(remittance: Remittance, layout: Remittance400): Result<string, RemittanceRefusal> {
  const { instructions } = remittance;
  const sheet = new RecordSheet(fileValues(remittance));
  const next = () => ({ sequence: String(sheet.count + 1) });
  // The format has no code of interest: the amount is enough.
  const dialect = { ...layout, noInterest: "0" };
  sheet.add(layout.fileHeader, [next()]);
  instructions.forEach((instruction, index) => {
    const values = titleSources(instruction, dialect);
    sheet.add(layout.detail, [next(), ...values], index);
    if (layout.fine && instruction.kind === "register" && instruction.title.fine)
      sheet.add(layout.fine, [next(), ...values], index);
  });
  const titlesAmount = instructions.reduce((sum, { title }) => sum + title.amountCents, 0);
  sheet.add(layout.fileTrailer, [next(), { records: String(sheet.count + 1), titlesAmount }]);
  return sheet.finish();
}
