import { expect, test } from "vitest";
import type { BankNotice } from "./bank-notice";
import { boletoStatuses } from "./boleto-moves";
import { effectOf } from "./notice-effect";

const at = new Date("2026-11-25T12:00:00Z");
const payment = {
  reference: "E1",
  method: "boleto",
  amountCents: 18_000,
  lateCents: 0,
  paidAt: at,
  creditedOn: null,
} as const;
const notice = (event: BankNotice["event"], own: Partial<BankNotice> = {}): BankNotice => ({
  ...{ reference: "1", event, seuNumero: "1000001", at, payment, raw: {} },
  ...own,
});

test.each([
  ["paid", "registered", { kind: "money", to: "paid" }],
  ["paid", "pending_registration", { kind: "money", to: "paid" }],
  ["paid", "cancel_pending", { kind: "money", to: "paid" }],
  ["paid", "paid", { kind: "money", to: null }],
  ["paid", "cancelled", { kind: "money", to: "paid_after_cancel" }],
  ["paid_after_cancel", "rejected", { kind: "money", to: "paid_after_cancel" }],
  ["paid_by_pix", "overdue", { kind: "money", to: "paid" }],
  ["payment_reversed", "paid", { kind: "reversal", to: "registered" }],
  ["payment_reversed", "paid_after_cancel", { kind: "reversal", to: "cancelled" }],
  ["payment_reversed", "registered", { kind: "reversal", to: null }],
  ["registered", "pending_registration", { kind: "ask" }],
  ["cancelled", "registered", { kind: "ask" }],
  ["payment_notice", "registered", { kind: "ask" }],
  ["fee", "registered", { kind: "nothing" }],
  ["protest", "overdue", { kind: "review", reason: "bank_asks" }],
  ["review", "registered", { kind: "review", reason: "bank_asks" }],
] as const)("«%s» of a title that is %s is %j", (event, status, effect) => {
  expect(effectOf(notice(event), status, false)).toEqual(effect);
});

test("a title that is late is overdue again when its payment is taken back", () => {
  expect(effectOf(notice("payment_reversed"), "paid", true)).toEqual({ kind: "reversal", to: "overdue" });
});

test("money is taken whatever the state of its title", () => {
  for (const status of boletoStatuses) expect(effectOf(notice("paid"), status, false).kind).toBe("money");
});

test.each([
  [{ amountCents: 0 }],
  [{ amountCents: 1.5 }],
  [{ amountCents: Number.POSITIVE_INFINITY }],
  [{ amountCents: 2_000_000_001 }],
  [{ lateCents: 18_001 }],
  [{ lateCents: -1 }],
])("an amount like %j is for a person", (own) => {
  const effect = effectOf(notice("paid", { payment: { ...payment, ...own } }), "registered", false);
  expect(effect).toEqual({ kind: "review", reason: "impossible_amount" });
});

test("money without an amount, and a reversal of no payment, are for a person", () => {
  const bare = (event: BankNotice["event"]) =>
    effectOf(notice(event, { payment: null }), "registered", false);
  expect(bare("paid_by_pix")).toEqual({ kind: "review", reason: "payment_without_amount" });
  expect(bare("payment_reversed")).toEqual({ kind: "review", reason: "reversal_unknown" });
});
