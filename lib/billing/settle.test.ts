import { expect, test } from "vitest";
import { settle } from "./settle";

test.each([
  [true, 18_000, 0, 18_000, "paid", true],
  [true, 18_000, 0, 17_999, "underpaid", false],
  [true, 18_000, 10_000, 8_000, "paid", true],
  [true, 18_000, 0, 18_001, "overpaid", true],
  [false, 18_000, 18_000, 18_000, "refund_due", false],
  [false, 18_000, 0, 1, "refund_due", false],
] as const)(
  "waiting %s, price %i, had %i, got %i: %s",
  (awaitsPayment, priceCents, paidSoFarCents, amount, outcome, settles) => {
    expect(settle({ awaitsPayment, priceCents, paidSoFarCents }, amount)).toEqual({ outcome, settles });
  },
);
