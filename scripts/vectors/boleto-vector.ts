import { z } from "zod";
import { firstDifference } from "./first-difference";

/** A code with dots and spaces or without → its digits. */
export const codeDigits = z.string().transform((text) => text.replace(/\D/g, ""));

/** Where a vector comes from: a public suite's file and line, or one it was derived from. */
export const source = z.looseObject({ path: z.string(), line: z.int() }).partial().default({});

export const sourceName = ({ path = "no source", line }: z.output<typeof source>) =>
  line === undefined ? path : `${path}:${line}`;

/** Where what is found first differs from what a vector states; what it does not state is not judged. */
export function statedDifference(stated: Record<string, unknown>, found: Record<string, unknown>) {
  const keys = Object.keys(stated).filter((key) => stated[key] !== undefined);
  const of = (values: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, values[key]]));
  return firstDifference(of(stated), of(found));
}
