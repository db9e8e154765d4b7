import { type FieldFault, fieldFaults, inPortuguese } from "@/lib/shared/field-faults";
import { parseStrictJson } from "@/lib/shared/strict-json";
import { type OrderInput, orderInput } from "./order-input";

/** An order has some six hundred characters. */
export const MOST_CHARACTERS = 64 * 1024;

export type RefusedLine = { line: number; errors: FieldFault[] };
export type OrderLine = { line: number; order: OrderInput } | RefusedLine;

const refuse = (line: number, detail: string): RefusedLine => ({ line, errors: [{ path: "", detail }] });

/**
 * Reads one line of NDJSON.
 * @param line its number in the file, from 1
 * @returns the order, or every fault of the line; null for a blank one
 */
export function readOrderLine(text: string, line: number): OrderLine | null {
  const json = line === 1 ? text.replace(/^\uFEFF/, "") : text;
  if (json.trim() === "") return null;
  if (json.length > MOST_CHARACTERS) return refuse(line, "A linha passa de 65.536 caracteres.");
  // What a decoder puts in the place of bytes that are not UTF-8.
  if (json.includes("\uFFFD")) return refuse(line, "A linha não está em UTF-8.");
  const value = parseStrictJson(json);
  if (value === undefined)
    return refuse(line, "Não é um JSON inteiro e válido, ou repete um campo com valores diferentes.");
  const read = orderInput.safeParse(value, { error: inPortuguese });
  return read.success ? { line, order: read.data } : { line, errors: fieldFaults(read.error) };
}

/** Cuts a text that comes in pieces into lines. Of an endless line no more is kept than it takes to refuse it. */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = (lines.pop() ?? "").slice(0, MOST_CHARACTERS + 1);
    yield* lines;
  }
  if (rest !== "") yield rest;
}
