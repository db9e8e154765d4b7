import { expect, test } from "vitest";
import { orderStatuses } from "./order";
import { daysLeft, termHasEnded, termOnArrival, termOnceVisitIsNeeded } from "./order-term";
import { sampleOrder } from "./sample-order";

test.each([
  ["2026-11-20", "2027-02-18"],
  ["2027-12-01", "2028-02-29"],
])("an order placed on %s runs until %s", (placedOn, expected) => {
  expect(termOnArrival(placedOn, placedOn)).toBe(expected);
});

test("an order that comes when that is over runs a whole term from then; on the last day it is not over", () => {
  expect(termOnArrival("2026-08-27", "2026-11-25")).toBe("2026-11-25");
  expect(termOnArrival("2026-08-26", "2026-11-25")).toBe("2027-02-23");
});

test.each([
  ["2026-11-24", -1, true],
  ["2026-11-25", 0, false],
  ["2026-11-26", 1, false],
  ["2027-03-01", 96, false],
])("on 25 November a term until %s has %i days left, and has ended: %s", (expiresOn, left, ended) => {
  const order = sampleOrder({ expiresOn });
  expect(daysLeft(order, "2026-11-25")).toBe(left);
  expect(termHasEnded(order, "2026-11-25")).toBe(ended);
});

test("the term ends only what waits for the customer", () => {
  const ended = orderStatuses.filter((status) =>
    termHasEnded(sampleOrder({ status, expiresOn: "2026-11-24" }), "2026-11-25"),
  );
  expect(ended).toEqual(["draft", "awaiting_payment", "awaiting_validation", "rejected"]);
});

test.each([
  ["2026-11-01", "2027-02-23"],
  ["2026-12-01", "2027-02-23"],
  ["2027-06-30", "2027-06-30"],
])("a renewal with a term until %s that needs a visit since 25 November has until %s", (given, expected) => {
  expect(termOnceVisitIsNeeded(sampleOrder({ expiresOn: given }), "2026-11-25")).toBe(expected);
});
