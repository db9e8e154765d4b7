import { fail, ok, type Result } from "@/lib/shared/result";
import type { RemittanceRecord, RemittanceValues } from "./tables/remittance-record";
import { writeField } from "./write-field";

/** A value that cannot stand in its field. */
export type RecordFault = { code: "does_not_fit"; field: keyof RemittanceValues; reason: string };

/**
 * One record, exactly as wide as its format; or the first value that does not fit.
 * @param values at least those that the record's cells name
 */
export function writeRecord(
  { width, constants, cells }: RemittanceRecord,
  values: Partial<RemittanceValues>,
): Result<string, RecordFault> {
  const characters = new Array<string>(width).fill(" ");
  const put = (from: number, content: string) => {
    for (let i = 0; i < content.length; i += 1) characters[from - 1 + i] = content.charAt(i);
  };
  for (const [from, content] of constants) put(from, content);
  for (const [name, field] of cells) {
    const value = values[name];
    if (value === undefined) throw new Error(`A record names «${name}», which nobody gave it`);
    const written = writeField(field, value);
    if ("fault" in written) return fail({ code: "does_not_fit", field: name, reason: written.fault });
    put(field.from, written.content);
  }
  return ok(characters.join(""));
}
