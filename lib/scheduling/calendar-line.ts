const MOST_OCTETS = 75;

const encoder = new TextEncoder();

/** Every character that breaks a line somewhere, not only CR and LF: what is left of it could be read as a line of its own. */
const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
const UNWRITABLE = /[\p{Cc}\p{Cs}]/gu;

/** A value of type TEXT (RFC 5545, 3.3.11). */
export const calendarText = (text: string) =>
  text
    .replace(/[\\;,]/g, "\\$&")
    .replace(LINE_BREAK, "\\n")
    .replace(UNWRITABLE, "");

/** A quoted parameter value, which knows no escape: a quotation mark becomes an apostrophe (3.2). */
export const calendarParameter = (text: string) =>
  // Within quotation marks a semicolon is allowed, and yet there are readers that end the parameter at it.
  `"${text.replace(LINE_BREAK, " ").replace(UNWRITABLE, "").replace(/"/g, "'").replace(/;/g, ",")}"`;

/** An address as a URI; whatever could end it or begin something else is percent-encoded (RFC 6068). */
export const mailtoUri = (email: string) =>
  `mailto:${email.replace(UNWRITABLE, "").replace(/[^A-Za-z0-9._@+-]/gu, encodeURIComponent)}`;

/** An instant in UTC, the one form that needs no VTIMEZONE: the published ones are wrong about Brazil. */
export const calendarInstant = (instant: Date) =>
  `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** One content line, folded at 75 octets and never within a character, with its CRLF (3.1). */
export function calendarLine(content: string): string {
  let [line, octets] = ["", 0];
  for (const character of content) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      // The space that marks a continuation counts too.
      line += "\r\n ";
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${line}\r\n`;
}
