import { addDays, differenceInCalendarDays, format, parseISO } from "date-fns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueDateOf, dueFactorOf } from "./due-factor";

describe("the factor of a due date", () => {
  test.each([
    ["2000-07-03", "1000"],
    ["2000-07-04", "1001"],
    ["2002-05-01", "1667"],
    ["2010-11-17", "4789"],
    ["2024-02-29", "9641"],
    ["2025-02-21", "9999"],
    ["2025-02-22", "1000"],
    ["2025-02-23", "1001"],
    ["2025-03-12", "1018"],
    ["2026-12-15", "1661"],
    ["2049-10-13", "9999"],
    ["2049-10-14", "1000"],
    ["2000-07-02", null],
    ["1997-10-06", null],
    ["2025-02-30", null],
    ["amanhã", null],
  ])("%s is %s", (dueOn, factor) => {
    expect(dueFactorOf(dueOn)).toBe(factor);
  });
});

describe("the due date of a factor", () => {
  test.each([
    ["1000", "2025-06-15", "2025-02-22"],
    ["9999", "2025-06-15", "2025-02-21"],
    ["5000", "2025-06-15", "2036-02-05"],
    ["7586", "2025-06-15", "2018-07-15"],
    ["8981", "2022-05-01", "2022-05-10"],
    // The comunicado's own example: 13/03/2014 is 6001, from 3000 behind it to 5500 ahead.
    ["6001", "2014-03-13", "2014-03-13"],
    ["3001", "2014-03-13", "2005-12-25"],
    ["2501", "2014-03-13", "2029-04-03"],
    // Between the windows the nearest.
    ["2502", "2014-03-13", "2004-08-13"],
    ["3000", "2014-03-13", "2005-12-24"],
    // Before there were factors the oldest date that one can mean.
    ["9999", "1990-01-01", "2025-02-21"],
    ["1000", "2049-10-13", "2049-10-14"],
    ["0999", "2025-06-15", null],
    ["0000", "2025-06-15", null],
  ])("%s read on %s is %s", (factor, readOn, dueOn) => {
    expect(dueDateOf(factor, readOn)).toBe(dueOn);
  });
});

const dayAfter = (day: string, days: number) => format(addDays(parseISO(day), days), "yyyy-MM-dd");

test("a due date comes back from its factor when read from 5500 days before it to 3000 after, in every cycle", () => {
  fc.assert(
    fc.property(fc.nat(30_000), fc.integer({ min: -5500, max: 3000 }), (since, later) => {
      const dueOn = dayAfter("2000-07-03", since);
      const factor = dueFactorOf(dueOn) as string;
      expect(factor).toMatch(/^[1-9]\d{3}$/);
      expect(dueDateOf(factor, dayAfter(dueOn, later))).toBe(dueOn);
    }),
  );
});

test("no other date of the same factor is nearer, unless it is beyond the window", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), fc.nat(30_000), (factor, since) => {
      const readOn = dayAfter("1997-10-07", since);
      const found = dueDateOf(String(factor), readOn) as string;
      const ahead = differenceInCalendarDays(parseISO(found), parseISO(readOn));
      if (found > "2025-02-21") expect(ahead).toBeGreaterThan(-3500);
      if (found > "2025-02-21") expect(ahead).toBeLessThanOrEqual(5500);
      expect(dueFactorOf(found)).toBe(String(factor));
    }),
  );
});
