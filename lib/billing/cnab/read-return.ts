import { ok, type Result } from "@/lib/shared/result";
import type { ReturnEntry } from "./return-entry";
import { ReturnReader, type ReturnSummary } from "./return-reader";
import type { ReturnRefusal } from "./return-refusal";

/** The lines of a text, one at a time: the text of a large file is not held twice. */
function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
    yield text.slice(from, text.charAt(to - 1) === "\r" ? to - 1 : to);
    from = to + 1;
  }
  if (from < text.length) yield text.slice(from);
}

const linesFrom = (file: string | Iterable<string>) => (typeof file === "string" ? linesOf(file) : file);

/**
 * Judges a bank's return file (CNAB 240 or 400) as a whole, keeping none of its titles.
 * @param file its text, read as Latin-1, or its lines
 * @returns what it is and comes to, or why nothing of it may be used, with the line
 */
export function judgeReturn(file: string | Iterable<string>): Result<ReturnSummary, ReturnRefusal> {
  const reader = new ReturnReader();
  for (const line of linesFrom(file)) {
    const step = reader.read(line);
    if (!step.ok) return step;
  }
  return reader.finish();
}

/**
 * The titles of a file that `judgeReturn` took, in batches: at most one batch of them is in memory.
 * @param after the line of the last title that was dealt with, to go on where another run stopped
 */
export function* returnBatches(
  file: string | Iterable<string>,
  size: number,
  after = 0,
): Generator<ReturnEntry[]> {
  const reader = new ReturnReader();
  let batch: ReturnEntry[] = [];
  for (const line of linesFrom(file)) {
    const step = reader.read(line);
    if (!step.ok) throw new Error(`A return file that was not judged first: line ${step.error.line}`);
    if (step.value && step.value.line > after) batch.push(step.value);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** A whole return file at once, its titles with it: for files that are small. */
export function readReturn(file: string): Result<ReturnSummary & { entries: ReturnEntry[] }, ReturnRefusal> {
  const judged = judgeReturn(file);
  if (!judged.ok) return judged;
  return ok({ ...judged.value, entries: [...returnBatches(file, 1000)].flat() });
}
