import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type OrderStatus, orderStatuses, paymentTerms } from "./order";
import { legalMoves, moveOrder, statusOnceComplete } from "./order-moves";
import { sampleOrder } from "./sample-order";

const TODAY = "2026-11-25";
const now = new Date("2026-11-25T12:00:00Z");
const renewable = { renewal: true, currentCertificateValidUntil: "2026-12-10" };
const lapsed = { renewal: true, currentCertificateValidUntil: "2026-11-24" };

describe("the legal moves", () => {
  test.each<[string, Parameters<typeof sampleOrder>[0], OrderStatus[]]>([
    ["a draft", { status: "draft" }, ["awaiting_payment", "cancelled", "expired"]],
    [
      "an invoiced draft",
      { status: "draft", paymentTerms: "invoiced" },
      ["awaiting_validation", "cancelled", "expired"],
    ],
    [
      "an invoiced draft of a renewal",
      { status: "draft", paymentTerms: "invoiced", ...renewable },
      ["awaiting_issuance", "cancelled", "expired"],
    ],
    ["an unpaid order", {}, ["awaiting_validation", "cancelled", "expired"]],
    ["an unpaid renewal", renewable, ["awaiting_issuance", "cancelled", "expired"]],
    [
      "an unpaid renewal after the certificate ended",
      lapsed,
      ["awaiting_validation", "cancelled", "expired"],
    ],
    [
      "one to validate",
      { status: "awaiting_validation" },
      ["awaiting_issuance", "rejected", "cancelled", "expired"],
    ],
    ["one to issue", { status: "awaiting_issuance" }, ["delivered", "cancelled", "expired"]],
    [
      "a renewal to issue whose certificate ended",
      { status: "awaiting_issuance", ...lapsed },
      ["delivered", "awaiting_validation", "cancelled", "expired"],
    ],
    ["a rejected one", { status: "rejected" }, ["awaiting_validation", "cancelled", "expired"]],
    ["a delivered one", { status: "delivered" }, []],
    ["a cancelled one", { status: "cancelled" }, []],
    ["an expired one", { status: "expired" }, []],
  ])("of %s", (_, own, legal) => {
    const order = sampleOrder(own);
    expect(legalMoves(order, TODAY)).toEqual(legal);
    for (const to of orderStatuses.filter((status) => !legal.includes(status))) {
      const error = { code: "illegal_move", from: order.status, to, legal };
      expect(moveOrder(order, to, now)).toEqual({ ok: false, error });
    }
  });
});

test("the certificate's last day still counts, in São Paulo's time", () => {
  const order = sampleOrder({ renewal: true, currentCertificateValidUntil: "2026-11-24" });
  expect(moveOrder(order, "awaiting_issuance", new Date("2026-11-25T02:59:00Z")).ok).toBe(true);
  expect(moveOrder(order, "awaiting_issuance", new Date("2026-11-25T03:00:00Z")).ok).toBe(false);
});

test("a payment notes its moment, an invoiced order has none", () => {
  const paid = moveOrder(sampleOrder(), "awaiting_validation", now);
  expect(paid).toMatchObject({ ok: true, value: { paidAt: now } });
  const invoiced = moveOrder(sampleOrder({ paymentTerms: "invoiced" }), "awaiting_validation", now);
  expect(invoiced).toMatchObject({ ok: true, value: { paidAt: null } });
});

test.each([
  [{ months: 12 }, "2026-11-25", "2027-11-24"],
  [{ months: 36 }, "2026-11-25", "2029-11-24"],
  [{ months: 12, validFrom: "2028-02-29" }, "2028-02-29", "2029-02-27"],
  [{ months: 12, validFrom: "2026-11-26", validUntil: "2027-11-26" }, "2026-11-26", "2027-11-26"],
])("delivery of %o is valid from %s to %s", (own, validFrom, validUntil) => {
  const delivered = moveOrder(sampleOrder({ status: "awaiting_issuance", ...own }), "delivered", now);
  expect(delivered).toMatchObject({ ok: true, value: { validFrom, validUntil } });
});

test("no sequence of moves leads to an illegal state", () => {
  const start = fc.record({
    complete: fc.boolean(),
    renewal: fc.boolean(),
    paymentTerms: fc.constantFrom(...paymentTerms),
    currentCertificateValidUntil: fc.constantFrom(null, "2026-12-10", "2026-11-24"),
  });
  const asked = fc.array(fc.constantFrom(...orderStatuses), { maxLength: 30 });
  fc.assert(
    fc.property(start, asked, ({ complete, ...own }, moves) => {
      let order = sampleOrder({ ...own, status: complete ? statusOnceComplete(own, TODAY) : "draft" });
      for (const to of moves) {
        const before = order;
        const result = moveOrder(order, to, now);
        if (result.ok) order = result.value;
        const { status, paidAt, validFrom, validUntil } = order;
        if (["delivered", "cancelled", "expired"].includes(before.status)) expect(order).toBe(before);
        if (own.paymentTerms === "invoiced")
          expect([status === "awaiting_payment", paidAt]).toEqual([false, null]);
        const pastPayment = ["awaiting_validation", "awaiting_issuance", "rejected", "delivered"].includes(
          status,
        );
        if (own.paymentTerms === "boleto" && pastPayment) expect(paidAt).toEqual(now);
        if (status === "delivered") expect(validFrom && validUntil && validFrom < validUntil).toBe(true);
        const online = own.renewal && (own.currentCertificateValidUntil ?? "") >= TODAY;
        if (online) expect(["awaiting_validation", "rejected"]).not.toContain(status);
      }
    }),
  );
});
