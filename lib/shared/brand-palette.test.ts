import fc from "fast-check";
import { expect, test } from "vitest";
import { brandPalette, isReadableOnWhite, READABLE } from "./brand-palette";
import { contrast } from "./contrast";

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("a colour is taken from 4.5:1 on white and refused below it", () => {
  expect(isReadableOnWhite("#767676")).toBe(true);
  expect(isReadableOnWhite("#777777")).toBe(false);
  expect(isReadableOnWhite("#ffcd07")).toBe(false);
});

test("every shade of any colour that is taken stays readable where the pages use it", () => {
  fc.assert(
    fc.property(anyColor.filter(isReadableOnWhite), (color) => {
      const { brand, brandStrong, brandDark, onDark } = brandPalette(color);
      const pairs: [string, string][] = [
        [brand, "#ffffff"],
        [brandStrong, "#ffffff"],
        [brandStrong, "#d4e5ff"],
        [brandDark, "#ffffff"],
        [onDark, brandDark],
      ];
      for (const [text, ground] of pairs) expect(contrast(text, ground)).toBeGreaterThanOrEqual(READABLE);
    }),
    { numRuns: 2000 },
  );
});
