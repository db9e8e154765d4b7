import { describe, expect, test } from "vitest";
import { contrast, mix } from "./contrast";

describe("contrast", () => {
  test("of black and white is 21, whichever comes first", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 5);
  });

  test("agrees with published figures", () => {
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrast("#1351b4", "#ffffff")).toBeCloseTo(7.33, 2);
  });
});

test("a mix keeps the ends and meets in the middle", () => {
  expect(mix("#1351b4", "#ffffff", 1)).toBe("#1351b4");
  expect(mix("#1351b4", "#ffffff", 0)).toBe("#ffffff");
  expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
});
