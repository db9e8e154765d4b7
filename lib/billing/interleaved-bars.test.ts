import fc from "fast-check";
import { expect, test } from "vitest";
import { BAR_CODE_MODULES, type Bar, interleavedBars } from "./interleaved-bars";

/** Dark and light widths one after the other, as a light beam meets them. */
const widthsOf = (bars: Bar[]) =>
  bars.flatMap(({ at, width }, index) => {
    const next = bars[index + 1];
    return next ? [width, next.at - at - width] : [width];
  });

/** The weights of the norm's table; 11 stands for nought. */
const WEIGHTS = [1, 2, 4, 7, 0];

function readDigit(elements: number[]) {
  const sum = elements.reduce((total, width, place) => total + (width === 3 ? (WEIGHTS[place] ?? 0) : 0), 0);
  return String(sum === 11 ? 0 : sum);
}

/** A reader written from the norm: five bars and five gaps are two digits. */
function read(bars: Bar[]) {
  const body = widthsOf(bars).slice(4, -3);
  const pairs = Array.from({ length: body.length / 10 }, (_, index) =>
    body.slice(index * 10, index * 10 + 10),
  );
  return pairs
    .map(
      (pair) => readDigit(pair.filter((_, i) => i % 2 === 0)) + readDigit(pair.filter((_, i) => i % 2 === 1)),
    )
    .join("");
}

test("a boleto's 44 digits make 114 bars over 405 widths of the narrowest", () => {
  const bars = interleavedBars("34195166100000159901090022335021234567897000");
  const last = bars.at(-1);
  expect(bars).toHaveLength(114);
  expect(last && last.at + last.width).toBe(BAR_CODE_MODULES);
  expect(BAR_CODE_MODULES).toBe(405);
});

test("begins with four narrow ones and ends with wide, narrow, narrow", () => {
  const widths = widthsOf(interleavedBars("00"));
  expect(widths.slice(0, 4)).toEqual([1, 1, 1, 1]);
  expect(widths.slice(-3)).toEqual([3, 1, 1]);
});

test("whatever the pairs of digits, a reader by the norm's weights has them back", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(\d\d){1,30}$/), (digits) => {
      expect(read(interleavedBars(digits))).toBe(digits);
    }),
  );
});

test("an odd digit is not filled up in silence", () => {
  expect(() => interleavedBars("123")).toThrow("No bars");
});
