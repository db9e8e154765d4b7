import { fail, ok, type Result } from "@/lib/shared/result";
import type { RemittanceRefusal } from "./remittance";
import type { RemittanceRecord } from "./tables/remittance-record";
import { type Source, writeRecord } from "./write-record";

/** Records one under the other. After the first that cannot be written nothing more is, and there is no file. */
export class RecordSheet {
  private readonly lines: string[] = [];
  private refusal: RemittanceRefusal | null = null;

  /** @param file what every record may take: the file's own values */
  constructor(private readonly file: Source) {}

  get count(): number {
    return this.lines.length;
  }

  /** @param instruction which one the record is of, to say so when it cannot be written */
  add(record: RemittanceRecord, sources: readonly Source[], instruction: number | null = null): void {
    if (this.refusal) return;
    const line = writeRecord(record, [...sources, this.file]);
    if (line.ok) this.lines.push(line.value);
    else this.refusal = { ...line.error, instruction };
  }

  /** The text of the file, every line ended by CR and LF. */
  finish(): Result<string, RemittanceRefusal> {
    return this.refusal ? fail(this.refusal) : ok(`${this.lines.join("\r\n")}\r\n`);
  }
}
