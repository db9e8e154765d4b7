import { expect, test } from "vitest";
import { termFrom } from "./order-term";

test.each([
  ["2026-11-20", "2027-02-18"],
  ["2027-12-01", "2028-02-29"],
])("an order placed on %s runs until %s", (placedOn, expected) => {
  expect(termFrom(placedOn)).toBe(expected);
});
