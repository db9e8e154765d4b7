import fc from "fast-check";
import { expect, test } from "vitest";
import { civilDateOf, civilDayAfter } from "@/lib/shared/dates";
import { needsVisit } from "./needs-visit";
import { type Order, type OrderStatus, orderStatuses, paymentTerms } from "./order";
import { legalMoves, moveOrder, statusOnceComplete } from "./order-moves";
import { progressOf } from "./progress";
import { sampleOrder } from "./sample-order";

const START = new Date("2026-11-25T12:00:00Z");
const DAY_MS = 86_400_000;

/** The product's table of statuses, without its conditions: a move that is not here is never legal. */
const productTable: Record<OrderStatus, OrderStatus[]> = {
  draft: ["awaiting_payment", "awaiting_validation", "awaiting_issuance", "cancelled", "expired"],
  awaiting_payment: ["awaiting_validation", "awaiting_issuance", "cancelled", "expired"],
  awaiting_validation: ["awaiting_issuance", "rejected", "cancelled", "expired"],
  awaiting_issuance: ["delivered", "awaiting_validation", "cancelled", "expired"],
  delivered: [],
  rejected: ["awaiting_validation", "cancelled", "expired"],
  cancelled: [],
  expired: [],
};

type Step = { from: OrderStatus | null; to: OrderStatus; today: string };
type Life = { order: Order; steps: Step[]; refused: number };

/** Any order at its beginning. */
const someLife = fc
  .record({
    complete: fc.boolean(),
    renewal: fc.boolean(),
    paymentTerms: fc.constantFrom(...paymentTerms),
    months: fc.constantFrom(12, 24, 36),
    /** The current certificate's last day, counted from the first. */
    certificateLeft: fc.option(fc.integer({ min: -5, max: 40 })),
  })
  .map(({ complete, certificateLeft, ...own }): Life => {
    const today = civilDateOf(START);
    const until = certificateLeft === null ? null : civilDayAfter(today, certificateLeft);
    const given = sampleOrder({ ...own, currentCertificateValidUntil: until });
    const status = complete ? statusOnceComplete(given, today) : "draft";
    return { order: { ...given, status }, steps: [{ from: null, to: status, today }], refused: 0 };
  });

const someMoves = fc.array(
  fc.record({ to: fc.constantFrom(...orderStatuses), days: fc.constantFrom(0, 0, 0, 1, 7, 20) }),
  { maxLength: 25 },
);

/** One attempt: a legal move is a step, anything else is refused with what would have been legal, and changes nothing. */
function attempt(life: Life, to: OrderStatus, now: Date): Life {
  const today = civilDateOf(now);
  const { status: from } = life.order;
  const legal = legalMoves(life.order, today);
  const result = moveOrder(life.order, to, now);
  expect(legal.every((status) => productTable[from].includes(status))).toBe(true);
  if (!result.ok) {
    expect(result.error).toEqual({ code: "illegal_move", from, to, legal });
    expect(legal).not.toContain(to);
    return { ...life, refused: life.refused + 1 };
  }
  expect(legal).toContain(to);
  return { ...life, order: result.value, steps: [...life.steps, { from, to, today }] };
}

const passedPayment = (steps: readonly Step[]) =>
  steps.some(
    ({ from, to }) =>
      from === "awaiting_payment" && ["awaiting_validation", "awaiting_issuance"].includes(to),
  );

function expectSound({ order, steps }: Life, today: string) {
  const { status, paidAt, validFrom, validUntil } = order;
  steps.slice(1).forEach(({ from }, i) => void expect(from).toBe(steps[i]?.to));
  expect(steps.at(-1)?.to).toBe(status);
  expect([validFrom !== null, validUntil !== null]).toEqual(Array(2).fill(status === "delivered"));
  expect(paidAt !== null).toBe(passedPayment(steps));
  if (order.paymentTerms === "invoiced") expect(steps.map(({ to }) => to)).not.toContain("awaiting_payment");
  for (const step of steps) {
    // Nobody is sent to a visit that the rules do not ask for, and nobody is spared one that they do.
    if (step.to === "awaiting_validation") expect(needsVisit(order, step.today)).toBe(true);
    if (step.to === "awaiting_issuance" && step.from !== "awaiting_validation")
      expect(needsVisit(order, step.today)).toBe(false);
  }
  const here = progressOf(order, today).filter(({ state }) => state === "current" || state === "stopped");
  expect(here).toHaveLength(status === "delivered" ? 0 : 1);
}

test("whatever is tried with any order, it keeps the product's rules and its timeline explains where it stands", () => {
  const reached = new Set<OrderStatus>();
  let refused = 0;
  fc.assert(
    fc.property(someLife, someMoves, (first, moves) => {
      let life = first;
      let now = START;
      for (const { to, days } of moves) {
        now = new Date(now.getTime() + days * DAY_MS);
        life = attempt(life, to, now);
      }
      expectSound(life, civilDateOf(now));
      reached.add(life.order.status);
      refused += life.refused;
    }),
    { numRuns: 5000 },
  );
  expect([...reached].sort()).toEqual([...orderStatuses].sort());
  expect(refused).toBeGreaterThan(1000);
});
