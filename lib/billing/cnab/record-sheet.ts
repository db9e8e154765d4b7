import { fail, ok, type Result } from "@/lib/shared/result";
import type { RemittanceRefusal } from "./remittance";
import type { RemittanceRecord, RemittanceValues } from "./tables/remittance-record";
import { writeRecord } from "./write-record";

/** Records one under the other. After the first that cannot be written nothing more is, and there is no file. */
export class RecordSheet {
  private readonly lines: string[] = [];
  private refusal: RemittanceRefusal | null = null;

  /** @param shared values of every record: the file's */
  constructor(private readonly shared: Partial<RemittanceValues>) {}

  get count(): number {
    return this.lines.length;
  }

  /** @param instruction which one the record is of, to say so when it cannot be written */
  add(record: RemittanceRecord, values: Partial<RemittanceValues>, instruction: number | null = null): void {
    if (this.refusal) return;
    const line = writeRecord(record, { ...this.shared, ...values });
    if (line.ok) this.lines.push(line.value);
    else this.refusal = { ...line.error, instruction };
  }

  /** The text of the file, every line ended by CR and LF. */
  finish(): Result<string, RemittanceRefusal> {
    return this.refusal ? fail(this.refusal) : ok(`${this.lines.join("\r\n")}\r\n`);
  }
}
