import { ok, type Result } from "@/lib/shared/result";
import type { ReturnBody, Step } from "./return-body";
import type { ReturnHeader } from "./return-entry";
import { formatOf, openReturn } from "./return-header";
import { type ReturnRefusal, refuse } from "./return-refusal";
import { addToTotals, noTotals, type ReturnTotals } from "./return-totals";
import type { CnabFormat } from "./tables/bank";

/** A whole return file, without its titles. */
export type ReturnSummary = { header: ReturnHeader; totals: ReturnTotals; warnings: readonly string[] };

/** The mark of UTF-8, also as Latin-1 reads it, and MS-DOS' end of file: what editors and transfers leave. */
const MARKS = ["\uFEFF", "\u00EF\u00BB\u00BF"];
const END_OF_FILE = "\u001A";

function cleanLine(line: string): string {
  const mark = MARKS.find((start) => line.startsWith(start)) ?? "";
  const end = line.indexOf(END_OF_FILE);
  return line.slice(mark.length, end < 0 ? undefined : end).trimEnd();
}

/**
 * Reads a bank's return file line by line, keeping no more of it than one title.
 * What it answers before `finish` may belong to a file that is cut or wrong: read the file once to its end, then again to
 * use its titles (`readReturn` and `returnEntries` do so).
 */
export class ReturnReader {
  private line = 0;
  private format: CnabFormat | null = null;
  private header: ReturnHeader | null = null;
  private body: ReturnBody | null = null;
  private readonly totals = noTotals();

  /** The next line. Answers the title that it completed, if any, or why the file is refused. */
  read(line: string): Step {
    this.line += 1;
    const text = cleanLine(line);
    if (text === "") return ok(null);
    this.format ??= formatOf(text);
    if (!this.format)
      return refuse("unknown_format", this.line, "não é o começo de um retorno CNAB 240 nem CNAB 400");
    const width = Number(this.format);
    if (text.length > width)
      return refuse("too_wide", this.line, `a linha tem ${text.length} posições; o limite é ${width}`);
    const step = this.readRecord(text.padEnd(width));
    if (step.ok && step.value) addToTotals(this.totals, step.value);
    return step;
  }

  private readRecord(text: string): Step {
    const line = { number: this.line, text };
    if (this.body?.closed)
      return refuse("wrong_order", this.line, "há um registro depois do trailer do arquivo");
    if (this.body) return this.body.read(line);
    const opened = openReturn(this.format as CnabFormat, line);
    if (!opened.ok) return opened;
    this.header = opened.value.header;
    this.body = opened.value.body;
    return ok(null);
  }

  /** After the last line: what the file comes to, or why it is refused. */
  finish(): Result<ReturnSummary, ReturnRefusal> {
    if (!this.header || !this.body) return refuse("empty", Math.max(this.line, 1), "o arquivo está vazio");
    if (!this.body.closed)
      return refuse("cut", this.line, "o arquivo termina aqui, sem o trailer: está cortado ou incompleto");
    return ok({ header: this.header, totals: this.totals, warnings: this.body.warnings });
  }
}
