import { ok, type Result } from "@/lib/shared/result";
import { readFields } from "./read-field";
import type { ReturnEntry } from "./return-entry";
import { type ReturnRefusal, refuse } from "./return-refusal";
import type { Layout, Values } from "./tables/field";

/** A record of the file, filled with blanks to its width. */
export type Line = { number: number; text: string };

/** What a record completed: the title before it, to which no record can add any more. */
export type Step = Result<ReturnEntry | null, ReturnRefusal>;

/** Reads the records after the header, in one format. */
export type ReturnBody = {
  read(line: Line): Step;
  /** Whether the file's trailer has been read. */
  readonly closed: boolean;
  /** Totals of the bank's that differ without making the file a wrong one. */
  readonly warnings: readonly string[];
};

/** The fields of a record, or the refusal of the file for the first that cannot be read. */
export function readRecord<L extends Layout>(layout: L, line: Line): Result<Values<L>, ReturnRefusal> {
  const values = readFields(layout, line.text);
  return "fault" in values ? refuse("bad_field", line.number, String(values.fault)) : ok(values);
}
