import { expect, test } from "vitest";
import { civilDateOf } from "./dates";

test.each([
  ["2026-11-25T02:59:59Z", "2026-11-24"],
  ["2026-11-25T03:00:00Z", "2026-11-25"],
  ["2027-01-01T02:30:00Z", "2026-12-31"],
  // Daylight-saving time, until 2019: two hours behind.
  ["2018-12-01T02:00:00Z", "2018-12-01"],
  ["2012-01-12T10:31:00Z", "2012-01-12"],
])("%s is %s in São Paulo", (instant, day) => {
  expect(civilDateOf(new Date(instant))).toBe(day);
});
