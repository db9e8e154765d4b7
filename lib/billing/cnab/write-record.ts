import { fail, ok, type Result } from "@/lib/shared/result";
import { isConstant, type RemittanceRecord, type RemittanceValues } from "./tables/remittance-record";
import { writeField } from "./write-field";

/** A value that cannot stand in its field. */
type RecordFault = { code: "does_not_fit"; field: keyof RemittanceValues; reason: string };

/** Some of a record's values. */
export type Source = Partial<RemittanceValues>;

/**
 * One record, exactly as wide as its format; or the first value that does not fit.
 * @param sources where its values are looked up, one after the other. They are not merged: a large file has hundreds of
 *   thousands of records, and copies of wide objects were nearly all of its time
 */
export function writeRecord(
  { width, parts }: RemittanceRecord,
  sources: readonly Source[],
): Result<string, RecordFault> {
  const pieces: string[] = [];
  let end = 0;
  const put = (from: number, content: string) => {
    pieces.push(" ".repeat(from - 1 - end), content);
    end = from - 1 + content.length;
  };
  for (const part of parts) {
    if (isConstant(part)) {
      put(...part);
      continue;
    }
    const [name, field] = part;
    const value = sources.find((source) => source[name] !== undefined)?.[name];
    if (value === undefined) throw new Error(`A record names «${name}», which nobody gave it`);
    const written = writeField(field, value);
    if ("fault" in written) return fail({ code: "does_not_fit", field: name, reason: written.fault });
    put(field.from, written.content);
  }
  return ok(pieces.join("").padEnd(width));
}
