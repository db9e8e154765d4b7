import { parse } from "lossless-json";

/**
 * JSON as one reading only: a member named twice with two values is refused, since two readers might each
 * take another of the two.
 * @returns undefined for anything else than one whole JSON value, however deep it is nested
 */
export function parseStrictJson(text: string): unknown {
  try {
    return parse(text, null, {
      parseNumber: Number,
      onDuplicateKey: ({ key }) => {
        throw new SyntaxError(`duplicate member ${key.length}`);
      },
    });
  } catch {
    return undefined;
  }
}
