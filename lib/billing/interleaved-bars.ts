/** A dark bar: where it begins and how wide it is, both in widths of the narrowest one. */
export type Bar = { at: number; width: number };

/** The 44 digits of a boleto in widths of the narrowest bar: 4 to begin, 18 a pair, 5 to end. */
export const BAR_CODE_MODULES = 4 + 22 * 18 + 5;

const NARROW = 1;
/** Three to one (FEBRABAN, Carta-Circular BCB 2.926/2000): 103 mm then make 0.254 mm for the narrowest. */
const WIDE = 3;

/** Of five elements of a digit, which two are wide: their places count 1, 2, 4, 7 and 0. */
const digitElements = [
  "nnwwn",
  "wnnnw",
  "nwnnw",
  "wwnnn",
  "nnwnw",
  "wnwnn",
  "nwwnn",
  "nnnww",
  "wnnwn",
  "nwnwn",
];

/** The first digit of a pair is in the bars, the second in the gaps between them. */
function pairElements([first, second]: string): string {
  const gaps = digitElements[Number(second)] ?? "";
  return [...(digitElements[Number(first)] ?? "")].map((bar, index) => bar + gaps[index]).join("");
}

/**
 * An even number of digits → the dark bars of «Intercalado 2 de 5» (ISO/IEC 16390), from the left. The drawing, on a screen or on
 * paper, only multiplies.
 */
export function interleavedBars(digits: string): Bar[] {
  if (!/^(\d\d)+$/.test(digits)) throw new Error(`No bars of «${digits}»: only pairs of digits have them`);
  const pairs = (digits.match(/../g) ?? []).map(pairElements).join("");
  const bars: Bar[] = [];
  let at = 0;
  for (const [index, element] of [...`nnnn${pairs}wnn`].entries()) {
    const width = element === "w" ? WIDE : NARROW;
    if (index % 2 === 0) bars.push({ at, width });
    at += width;
  }
  return bars;
}
