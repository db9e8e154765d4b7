import { expect, test } from "vitest";
import { orderStatuses } from "./order";
import { mayUpdate } from "./update-order";

const paidAt = new Date("2026-11-20T12:00:00Z");

test.each(orderStatuses)("an order in %s may be sent again unchanged", (status) => {
  expect(mayUpdate({ status, paidAt }, { anything: false, money: false }).ok).toBe(true);
});

test.each(["delivered", "cancelled", "expired"] as const)(
  "one that is %s does not change any more",
  (status) => {
    const answer = mayUpdate({ status, paidAt: null }, { anything: true, money: false });
    expect(answer).toEqual({ ok: false, error: { code: "order_ended" } });
  },
);

test("what was paid is not priced anew, other data may change", () => {
  const order = { status: "awaiting_validation", paidAt } as const;
  expect(mayUpdate(order, { anything: true, money: true })).toMatchObject({
    error: { code: "already_paid" },
  });
  expect(mayUpdate(order, { anything: true, money: false }).ok).toBe(true);
});

test("before the payment everything may change", () => {
  expect(mayUpdate({ status: "awaiting_payment", paidAt: null }, { anything: true, money: true }).ok).toBe(
    true,
  );
});
