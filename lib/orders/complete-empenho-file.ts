/** 5 MB, as operating systems count them. */
export const EMPENHO_MOST_BYTES = 5 * 1024 * 1024;

export type EmpenhoFileFault = "empty" | "too_large" | "not_pdf" | "active" | "unreadable";

/** Opens a compressed part (deflate); null when it is none, or when it grows beyond what a document needs. */
type Inflate = (bytes: Uint8Array) => Uint8Array | null;

const END_WITHIN = 1024;

/** Each byte as one character, so that patterns can look for the names of a PDF. */
const latin1 = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

/** A name may write any of its letters as #xx (ISO 32000-1, 7.3.5): «/J#61vaScript» is «/JavaScript». */
const name = (word: string) =>
  `/${Array.from(word, (letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return `(?:${letter}|#${code.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
  }).join("")}`;

const ACTIVE_NAMES = ["JavaScript", "Launch", "EmbeddedFile", "RichMedia", "XFA"];

/**
 * What makes a document do something when it is opened. `/JS` counts only before a value: three letters alone turn up in
 * every other picture.
 */
const ACTIVE = new RegExp(`${ACTIVE_NAMES.map(name).join("|")}|${name("JS")}\\s*(?:[(<%]|\\d+\\s+\\d+\\s+R)`);

const isActive = (text: string) => ACTIVE.test(text);

const OBJECT_STREAM = new RegExp(name("ObjStm"), "g");
const FILTER = new RegExp(name("Filter"));
const PARAMETERS = new RegExp(name("DecodeParms"));
/** How far the dictionary of a stream may reach to either side of its type. */
const LONGEST_DICTIONARY = 2048;
const MOST_OBJECT_STREAMS = 10_000;

type ObjectStream = { dictionary: string; from: number };

/**
 * The part that holds whole objects compressed (ISO 32000-1, 7.5.7) whose dictionary names its type at `at`.
 * @returns null when no data follow
 */
function objectStreamAt(text: string, at: number): ObjectStream | null {
  const after = text.slice(at, at + LONGEST_DICTIONARY);
  const keyword = /stream\r?\n/.exec(after);
  if (!keyword) return null;
  const before = text.slice(Math.max(0, at - LONGEST_DICTIONARY), at);
  const dictionary = before.slice(before.lastIndexOf("obj") + 1) + after.slice(0, keyword.index);
  return { dictionary, from: at + keyword.index + keyword[0].length };
}

/** Objects that we cannot read might be anything, so the document is refused: encrypted ones, or packed in another way. */
function faultOfObjects(bytes: Uint8Array, text: string, inflate: Inflate): EmpenhoFileFault | null {
  let count = 0;
  for (const { index } of text.matchAll(OBJECT_STREAM)) {
    const stream = objectStreamAt(text, index);
    count += 1;
    if (!stream || count > MOST_OBJECT_STREAMS || PARAMETERS.test(stream.dictionary)) return "unreadable";
    // What is not packed has been looked at with the rest of the file.
    if (!FILTER.test(stream.dictionary)) continue;
    const opened = inflate(bytes.subarray(stream.from));
    if (!opened) return "unreadable";
    if (isActive(latin1(opened))) return "active";
  }
  return null;
}

/**
 * Why a file is not taken as a «nota de empenho»; null for a PDF of at most 5 MB that does nothing by itself. The type is
 * judged by the content alone: it begins as a PDF in its very first byte and nothing comes after its end, so it is no
 * other type's file besides.
 */
export function empenhoFileFault(bytes: Uint8Array, inflate: Inflate): EmpenhoFileFault | null {
  if (bytes.length === 0) return "empty";
  if (bytes.length > EMPENHO_MOST_BYTES) return "too_large";
  if (latin1(bytes.subarray(0, 5)) !== "%PDF-") return "not_pdf";
  if (!/%%EOF[\s\0]*$/.test(latin1(bytes.subarray(-END_WITHIN)))) return "not_pdf";
  const text = latin1(bytes);
  return isActive(text) ? "active" : faultOfObjects(bytes, text, inflate);
}
