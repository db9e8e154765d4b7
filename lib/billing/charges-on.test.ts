import { addDays, format, isWeekend, parseISO } from "date-fns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chargesOn, payableUntil } from "./charges-on";

const holidays = ["2026-11-02", "2026-12-25", "2027-01-01"];
const isBusinessDay = (day: string) => !isWeekend(parseISO(day)) && !holidays.includes(day);
const terms = { amountCents: 18_000, multaBp: 200, jurosBpMes: 100, isBusinessDay };

describe("the last day without charges", () => {
  test.each([
    ["2026-11-25", "2026-11-25", "a Wednesday"],
    ["2026-11-28", "2026-11-30", "a Saturday"],
    ["2026-11-29", "2026-11-30", "a Sunday"],
    ["2026-12-25", "2026-12-28", "a holiday on a Friday"],
    ["2026-10-31", "2026-11-03", "a Saturday before a holiday"],
  ])("of %s is %s: %s", (dueOn, until) => {
    expect(payableUntil({ dueOn, isBusinessDay })).toBe(until);
  });

  test("is looked for in vain where no day is one of business", () => {
    expect(() => payableUntil({ dueOn: "2026-11-25", isBusinessDay: () => false })).toThrow("2026-11-25");
  });
});

describe("what is owed", () => {
  test.each([
    ["before the due date", "2026-11-25", "2026-11-20", 0, 0, 0],
    ["on the due date", "2026-11-25", "2026-11-25", 0, 0, 0],
    ["a day late", "2026-11-25", "2026-11-26", 1, 360, 6],
    ["a month late", "2026-11-25", "2026-12-25", 30, 360, 180],
    ["a year late", "2026-11-25", "2027-11-25", 365, 360, 2190],
    ["from a Saturday to Monday", "2026-11-28", "2026-11-30", 0, 0, 0],
    ["from a Saturday to Tuesday", "2026-11-28", "2026-12-01", 1, 360, 6],
    ["from a Friday to Monday", "2026-11-27", "2026-11-30", 3, 360, 18],
    ["over a leap day", "2028-02-28", "2028-03-01", 2, 360, 12],
  ])("%s", (_, dueOn, on, daysLate, multaCents, jurosCents) => {
    const totalCents = 18_000 + multaCents + jurosCents;
    expect(chargesOn({ ...terms, dueOn }, on)).toEqual({ daysLate, multaCents, jurosCents, totalCents });
  });

  test.each([
    // 2 % of R$ 0,25 is half a centavo; of R$ 0,24 less.
    [25, "2026-11-26", 1, 0],
    [24, "2026-11-26", 0, 0],
    // 1 % a month of R$ 15,00 is half a centavo a day; of R$ 14,99 less.
    [1500, "2026-11-26", 30, 1],
    [1499, "2026-11-26", 30, 0],
    [9_999_999_999, "2053-11-25", 200_000_000, 32_873_333_330],
    [0, "2053-11-25", 0, 0],
  ])("%i centavos on %s: each is rounded once, half a centavo up", (amountCents, on, multa, juros) => {
    const charges = chargesOn({ ...terms, amountCents, dueOn: "2026-11-25" }, on);
    expect([charges.multaCents, charges.jurosCents]).toEqual([multa, juros]);
  });

  test("without fine and interest is the amount", () => {
    const free = { ...terms, multaBp: 0, jurosBpMes: 0, dueOn: "2026-11-25" };
    expect(chargesOn(free, "2027-11-25").totalCents).toBe(18_000);
  });
});

test("every amount is a whole number that waiting never lowers", () => {
  const day = (since: number) => format(addDays(parseISO("2026-01-01"), since), "yyyy-MM-dd");
  const title = fc.record({
    amountCents: fc.integer({ min: 0, max: 9_999_999_999 }),
    multaBp: fc.integer({ min: 0, max: 200 }),
    jurosBpMes: fc.integer({ min: 0, max: 1000 }),
    dueOn: fc.nat(400).map(day),
  });
  fc.assert(
    fc.property(title, fc.nat(3000), (given, since) => {
      const [today, tomorrow] = [since, since + 1].map(
        (n) => chargesOn({ ...given, isBusinessDay }, day(n)).totalCents,
      );
      expect(Number.isSafeInteger(today)).toBe(true);
      expect(today).toBeGreaterThanOrEqual(given.amountCents);
      expect(tomorrow).toBeGreaterThanOrEqual(today as number);
    }),
  );
});
