/** What decomposes into no letter of ASCII, but is common in names. */
const REPLACED: Record<string, string> = {
  "–": "-",
  "—": "-",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  Ø: "O",
  Æ: "AE",
};

/**
 * Text as banks take it: capitals of ASCII, without accents or cedilha (every manual asks for it).
 * Any other character becomes a blank, so that columns do not move.
 */
export function toBankText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^ -~]/gu, (character) => REPLACED[character] ?? " ");
}
