import { expect, test } from "vitest";
import { birthDateFault, parseBirthDate } from "./birth-date";

test.each([
  ["30/01/1990", "1990-01-30"],
  [" 3/1/1990 ", "1990-01-03"],
  ["30.01.1990", "1990-01-30"],
  ["30 01 1990", "1990-01-30"],
  ["30-01-1990", "1990-01-30"],
  ["30011990", "1990-01-30"],
  ["1990-01-30", "1990-01-30"],
  ["29/02/2000", "2000-02-29"],
  ["29/02/1900", null],
  ["31/04/1990", null],
  ["01/13/1990", null],
  ["00/01/1990", null],
  ["30/01/90", null],
  ["30/01/19900", null],
  ["", null],
  ["ontem", null],
  ["３０/01/1990", null],
  ["1".repeat(100_000), null],
])("%j is %j", (typed, expected) => {
  expect(parseBirthDate(typed)).toBe(expected);
});

test.each([
  ["2026-11-24", null],
  ["2026-11-25", "future"],
  ["2090-01-30", "future"],
  ["1896-11-25", null],
  ["1896-11-24", "too_long_ago"],
  ["0190-01-30", "too_long_ago"],
])("born on %s, seen from 25 November 2026: %s", (day, fault) => {
  expect(birthDateFault(day, "2026-11-25")).toBe(fault);
});
