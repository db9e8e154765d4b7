import { expect, test } from "vitest";
import { resolveDates } from "./relative-dates";

// 23:30 of the 24th in São Paulo.
const now = new Date("2026-11-25T02:30:00Z");

test.each([
  ["-12d", "2026-11-12"],
  ["+20d", "2026-12-14"],
  ["-0d", "2026-11-24"],
  ["-1d 08:31", "2026-11-23T11:31:00.000Z"],
  ["2720983", "2720983"],
])("%s is %s", (text, expected) => {
  expect(resolveDates({ a: [text, null, 1] }, now)).toEqual({ a: [expected, null, 1] });
});
