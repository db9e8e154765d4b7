/** Control characters, and marks that turn the direction of what follows (Unicode TR 36, 3.4), or hide in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/;

export const hasUnseenCharacters = (text: string) => UNSEEN.test(text);

/** One line as it is kept: composed accents (NFC), single spaces, nothing around. HTML and quotes are text like any. */
export const tidyLine = (text: string) => text.normalize("NFC").replace(/ +/g, " ").trim();

/** For comparing names: no accents, no case. */
export const fold = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
