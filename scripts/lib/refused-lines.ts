import { appendFileSync, rmSync } from "node:fs";
import type { RefusedLine } from "@/lib/orders/order-lines";
import { say } from "./console.mjs";

/** More than these are only in the file. */
const MOST_SHOWN = 20;

const inWords = ({ line, errors }: RefusedLine) => {
  const faults = errors.map(({ path, detail }) => (path ? `${path}: ${detail}` : detail));
  return `Linha ${line}: ${faults.join(" ")}`;
};

/**
 * Tells the refused lines of an import and keeps them beside its file, anew with each run: numbers and reasons, and
 * nothing of what the lines say.
 * @param source the imported file; undefined for the standard input, of which all are told and none kept
 */
export function refusedLines(source: string | undefined) {
  const kept = source && `${source}.refused.ndjson`;
  if (kept) rmSync(kept, { force: true });
  let told = 0;
  function add(lines: readonly RefusedLine[]) {
    if (kept) appendFileSync(kept, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    for (const line of kept ? lines.slice(0, Math.max(0, MOST_SHOWN - told)) : lines) say(inWords(line));
    told += lines.length;
  }
  return { add, kept };
}
