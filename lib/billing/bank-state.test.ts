import { expect, test } from "vitest";
import { bankStates, movesTo } from "./bank-state";
import { boletoStatuses, isOpen, moveBoleto } from "./boleto-moves";

test.each([
  ["registered", "pending_registration", false, ["registered"]],
  ["registered", "registered", false, []],
  ["registered", "registered", true, ["overdue"]],
  ["registered", "overdue", false, ["registered"]],
  ["registered", "cancel_pending", true, ["overdue"]],
  ["rejected", "pending_registration", false, ["rejected"]],
  ["cancelled", "pending_registration", false, ["registered", "cancelled"]],
  ["cancelled", "cancel_pending", false, ["cancelled"]],
  ["expired", "overdue", true, ["expired"]],
  ["payment_notice", "registered", false, ["payment_notice"]],
  ["paid", "registered", false, []],
  ["in_process", "cancel_pending", false, []],
] as const)("a bank that says %s of a title %s (late: %s) means %j", (bank, status, isLate, moves) => {
  expect(movesTo(bank, status, isLate)).toEqual(moves);
});

test("no answer moves a title that is closed, pays one, or asks for its baixa", () => {
  for (const bank of bankStates)
    for (const status of boletoStatuses)
      for (const isLate of [true, false]) {
        const moves = movesTo(bank, status, isLate);
        if (!isOpen(status)) expect(moves).toEqual([]);
        expect(
          moves.filter((to) => ["paid", "paid_after_cancel", "refunded", "cancel_pending"].includes(to)),
        ).toEqual([]);
      }
});

test("an open title reaches what the bank says by legal moves, but for news of another time", () => {
  const illegal: string[] = [];
  for (const bank of bankStates)
    for (const status of boletoStatuses) {
      let at = status;
      for (const to of movesTo(bank, status, false)) {
        if (!moveBoleto({ status: at }, to).ok) illegal.push(`${bank}: ${at}`);
        at = to;
      }
    }
  expect(illegal).toEqual([
    "rejected: registered",
    "rejected: overdue",
    "rejected: payment_notice",
    "rejected: cancel_pending",
    "cancelled: payment_notice",
    "expired: payment_notice",
  ]);
});
