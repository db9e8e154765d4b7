import type { Result } from "@/lib/shared/result";
import { RecordSheet } from "./record-sheet";
import type { Remittance, RemittanceRefusal } from "./remittance";
import { fileValues, titleValues } from "./remittance-values";
import type { Remittance400 } from "./tables/remittance-400";

/** A remittance of CNAB 400: every record has its number in the file. */
export function write400(remittance: Remittance, layout: Remittance400): Result<string, RemittanceRefusal> {
  const { instructions } = remittance;
  const sheet = new RecordSheet(fileValues(remittance));
  const next = () => ({ sequence: String(sheet.count + 1) });
  // The format has no code of interest: the amount is enough.
  const dialect = { ...layout, noInterest: "0" };
  sheet.add(layout.fileHeader, next());
  instructions.forEach((instruction, index) => {
    const values = titleValues(instruction, dialect);
    sheet.add(layout.detail, { ...values, ...next() }, index);
    if (layout.fine && values.fineFrom) sheet.add(layout.fine, { ...values, ...next() }, index);
  });
  sheet.add(layout.fileTrailer, {
    ...next(),
    records: String(sheet.count + 1),
    titlesAmount: instructions.reduce((sum, { title }) => sum + title.amountCents, 0),
  });
  return sheet.finish();
}
