import { describe, expect, test } from "vitest";
import { civilDayAfter } from "@/lib/shared/dates";
import { orderStatuses } from "./order";
import { sampleOrder } from "./sample-order";
import { noticeDue, noticeWindows, type TermNotice } from "./term-notice";

const TODAY = "2026-11-25";
const due = (expiresOn: string, placedAt = "2026-10-01T12:00:00Z") =>
  noticeDue(sampleOrder({ expiresOn, placedAt: new Date(placedAt) }), TODAY);

test.each<[string, TermNotice | null]>([
  ["2026-12-03", null],
  ["2026-12-02", "seven_days"],
  ["2026-11-30", "seven_days"],
  ["2026-11-27", "seven_days"],
  ["2026-11-26", "one_day"],
  ["2026-11-25", "one_day"],
  ["2026-11-24", null],
])("on 25 November a term until %s is due the notice %s", (expiresOn, expected) => {
  expect(due(expiresOn)).toBe(expected);
});

describe("an order placed with a short term", () => {
  test.each<[string, string, TermNotice | null]>([
    ["with eight days, on the first of them", "2026-12-03", null],
    ["with seven days, on the first of them", "2026-12-02", null],
    ["with five days, on the first of them", "2026-11-30", null],
    ["with two days, on the first of them", "2026-11-27", null],
    ["until tomorrow", "2026-11-26", null],
    ["until today", "2026-11-25", null],
  ])("%s", (_, expiresOn, expected) => {
    expect(due(expiresOn, "2026-11-25T12:00:00Z")).toBe(expected);
  });

  test("of five days is told only the day before", () => {
    const order = sampleOrder({ expiresOn: "2026-11-30", placedAt: new Date("2026-11-25T12:00:00Z") });
    const told = Array.from({ length: 7 }, (_, i) => noticeDue(order, civilDayAfter(TODAY, i)));
    expect(told).toEqual([null, null, null, null, "one_day", "one_day", null]);
  });

  test("counts the day of placing by São Paulo's calendar", () => {
    // 23:30 of the 24th there; seven days before the term is the 25th.
    expect(due("2026-12-02", "2026-11-25T02:30:00Z")).toBe("seven_days");
    expect(due("2026-12-02", "2026-11-25T03:30:00Z")).toBeNull();
  });
});

test("only an order that the term can end is told", () => {
  const told = orderStatuses.filter((status) =>
    noticeDue(
      sampleOrder({ status, expiresOn: "2026-11-26", placedAt: new Date("2026-10-01T12:00:00Z") }),
      TODAY,
    ),
  );
  expect(told).toEqual(["draft", "awaiting_payment", "awaiting_validation", "rejected"]);
});

test("no term has two notices on one day, and a year's run of a term tells each on its days", () => {
  const order = sampleOrder({ expiresOn: "2027-02-18" });
  const days = Array.from({ length: 365 }, (_, i) => civilDayAfter("2026-11-21", i));
  const counted = days.map((day) => noticeDue(order, day));
  expect(counted.filter((notice) => notice === "seven_days")).toHaveLength(6);
  expect(counted.filter((notice) => notice === "one_day")).toHaveLength(2);
  for (const day of days) {
    const open = noticeWindows(day).filter(
      ({ from, until }) => from <= "2027-02-18" && "2027-02-18" <= until,
    );
    expect(open.length).toBeLessThanOrEqual(1);
  }
});
