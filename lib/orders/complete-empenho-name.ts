const LONGEST_NAME = 100;

/**
 * A file's name as it is kept and handed back: the last part of a path, without signs that a system or a header could
 * take for something else, cut to 100 characters, always «.pdf».
 */
export function empenhoFileName(typed: string): string {
  const last =
    typed
      .slice(-4 * LONGEST_NAME)
      .split(/[\\/]/)
      .at(-1) ?? "";
  const stem = last
    .normalize("NFC")
    .replace(/\.pdf$/i, "")
    .replace(/[\p{C}\uFFFD]/gu, "")
    .replace(/["'<>:|?*%;`$]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return `${
    Array.from(stem)
      .slice(0, LONGEST_NAME - 4)
      .join("") || "empenho"
  }.pdf`;
}
