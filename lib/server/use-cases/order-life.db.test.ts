import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { orderEvents, orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/test/database";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { type OrderStatus, orderStatuses } from "@/lib/orders/order";
import { orderInput } from "@/lib/orders/order-input";
import { legalMoves } from "@/lib/orders/order-moves";
import { sampleOrderJson } from "@/lib/orders/sample-order";
import { runOrderTerms } from "@/lib/server/jobs/order-terms";
import { testDeps } from "@/lib/server/testing/test-deps";
import { civilDateOf, civilDayAfter } from "@/lib/shared/dates";
import { importOrder } from "./import-order";
import { moveOrderStatus } from "./move-order-status";
import { receivePayment } from "./receive-payment";

const { db, sql, close } = await testDatabase();
afterAll(close);

const START = "2026-11-25";
const agent = { type: "agent", name: "AR" } as const;
const customer = { type: "customer", name: "a customer's id" } as const;
const system = { type: "system", name: "vendas" } as const;
const certificate = { validFrom: "2026-11-25", validUntil: "2027-11-24", certificateSerial: "3af2" };
const DAY = 86_400;

const stored = async (number: string) => {
  const [row] = await db.select().from(orders).where(eq(orders.number, number));
  if (!row) throw new Error(`no order ${number}`);
  return row;
};
const eventsOf = async (orderId: string) =>
  db.select().from(orderEvents).where(eq(orderEvents.orderId, orderId)).orderBy(asc(orderEvents.id));

let last = 8000;
const nextNumber = () => {
  last += 1;
  return String(last);
};

type Kind = { complete: boolean; invoiced: boolean; certificateLeft: number | null };

/** An order as the sales system sends it, of a public body when it is invoiced, a renewal when there is a certificate. */
async function place(deps: ReturnType<typeof testDeps>["deps"], own: Partial<Kind> = {}) {
  const { complete = true, invoiced = false, certificateLeft = null } = own;
  const number = nextNumber();
  const input = orderInput.parse({
    ...sampleOrderJson,
    number,
    placedAt: deps.clock.now().toISOString(),
    complete,
    renewal: certificateLeft !== null,
    currentCertificateValidUntil: certificateLeft === null ? null : civilDayAfter(START, certificateLeft),
    ...(invoiced && {
      kind: "orgao_publico",
      paymentTerms: "invoiced",
      organisation: { cnpj: "11222333000181", name: "Fundação Exemplo" },
    }),
  });
  expect(await importOrder(deps, input)).toMatchObject({ ok: true, value: { created: true } });
  return number;
}

/** What the database says of every order at once: each event goes on from the one before, the last is the status. */
async function expectTimelinesExplain() {
  const broken = await sql`
    select number from orders
    left join lateral (
      select to_status from order_events where order_id = orders.id order by id desc limit 1
    ) latest on true
    where latest.to_status is distinct from status
       or (status = 'delivered') is distinct from (valid_from is not null and valid_until is not null)
       or (status <> 'delivered' and (valid_from is not null or certificate_serial is not null))
    union all
    select order_id::text from (
      select order_id, from_status, lag(to_status) over (partition by order_id order by id) as before from order_events
    ) step where from_status is distinct from before`;
  expect([...broken]).toEqual([]);
}

test("whatever is tried with any order, what is stored keeps the rules and is explained by its timeline", async () => {
  const kinds = fc.record({
    complete: fc.boolean(),
    invoiced: fc.boolean(),
    certificateLeft: fc.option(fc.integer({ min: -3, max: 30 })),
  });
  const causes = fc.array(
    fc.record({
      to: fc.option(fc.constantFrom(...orderStatuses), { freq: 8 }),
      days: fc.constantFrom(0, 0, 0, 1, 10, 45),
    }),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(kinds, causes, async (kind, moves) => {
      const { deps, pass } = testDeps(db);
      const number = await place(deps, kind);
      for (const { to, days } of moves) {
        pass(days * DAY);
        const before = await stored(number);
        const legal = legalMoves(before, civilDateOf(deps.clock.now()));
        if (to === null) await runOrderTerms(deps);
        else {
          // With every move, to see that only delivery takes it.
          const result = await moveOrderStatus(deps, { number, to, actor: agent, certificate });
          if (legal.includes(to)) expect(result).toEqual({ ok: true, value: { from: before.status, to } });
          else
            expect(result).toEqual({
              ok: false,
              error: { code: "illegal_move", from: before.status, to, legal },
            });
        }
        expect([before.status, ...legal]).toContain((await stored(number)).status);
      }
      const { id, version, paidAt } = await stored(number);
      const steps = await eventsOf(id);
      expect(version).toBe(steps.length);
      const paid = steps.some(
        ({ fromStatus, toStatus }) =>
          fromStatus === "awaiting_payment" && /^awaiting_(validation|issuance)$/.test(toStatus),
      );
      expect(paidAt !== null).toBe(paid);
    }),
    { numRuns: 40 },
  );
  await expectTimelinesExplain();
});

/** Each status by what really causes it: who does it, and by which way of the portal. */
const reasons: Record<OrderStatus, (held: ReturnType<typeof testDeps>) => Promise<string>> = {
  draft: ({ deps }) => place(deps, { complete: false }),
  awaiting_payment: async ({ deps }) => {
    const number = await place(deps, { complete: false });
    await moveOrderStatus(deps, { number, to: "awaiting_payment", actor: customer });
    return number;
  },
  awaiting_validation: async ({ deps }) => {
    const number = await place(deps);
    await pay(deps, number);
    return number;
  },
  awaiting_issuance: async (held) => {
    const number = await reasons.awaiting_validation(held);
    await moveOrderStatus(held.deps, { number, to: "awaiting_issuance", actor: agent });
    return number;
  },
  delivered: async (held) => {
    const number = await reasons.awaiting_issuance(held);
    await moveOrderStatus(held.deps, { number, to: "delivered", actor: system, certificate });
    return number;
  },
  rejected: async (held) => {
    const number = await reasons.awaiting_validation(held);
    const reason = "O documento está ilegível";
    await moveOrderStatus(held.deps, { number, to: "rejected", actor: agent, reason });
    return number;
  },
  cancelled: async ({ deps }) => {
    const number = await place(deps);
    await moveOrderStatus(deps, { number, to: "cancelled", actor: system, reason: "Desistência" });
    return number;
  },
  expired: async ({ deps, pass }) => {
    const number = await place(deps);
    pass(91 * DAY);
    await runOrderTerms(deps);
    return number;
  },
};

const pay = (deps: ReturnType<typeof testDeps>["deps"], number: string) =>
  receivePayment(
    deps,
    number,
    {
      source: "banco-001",
      reference: number,
      method: "pix",
      amountCents: sampleOrderJson.priceCents,
      paidAt: deps.clock.now(),
      creditedOn: null,
    },
    system,
  );

describe("the product's statuses", () => {
  test.each(orderStatuses)("«%s» is reached by its real cause", async (status) => {
    const number = await reasons[status](testDeps(db));
    expect(await stored(number)).toMatchObject({ status });
    await expectTimelinesExplain();
  });

  test("a renewal and an invoiced order skip what they do not need", async () => {
    const held = testDeps(db);
    const renewal = await place(held.deps, { certificateLeft: 10 });
    await pay(held.deps, renewal);
    expect(await stored(renewal)).toMatchObject({
      status: "awaiting_issuance",
      paidAt: held.deps.clock.now(),
    });
    const invoiced = await place(held.deps, { invoiced: true });
    expect(await stored(invoiced)).toMatchObject({ status: "awaiting_validation", paidAt: null });
    const both = await place(held.deps, { invoiced: true, certificateLeft: 10 });
    expect(await stored(both)).toMatchObject({ status: "awaiting_issuance", paidAt: null });
  });

  test("a renewal whose certificate ends on the way is validated, issued and not asked again", async () => {
    const { deps, pass } = testDeps(db);
    const number = await place(deps, { certificateLeft: 3 });
    await pay(deps, number);
    pass(4 * DAY);
    await runOrderTerms(deps);
    expect(await stored(number)).toMatchObject({ status: "awaiting_validation" });
    await moveOrderStatus(deps, { number, to: "awaiting_issuance", actor: agent });
    await runOrderTerms(deps);
    await moveOrderStatus(deps, { number, to: "delivered", actor: system, certificate });
    expect(
      (await eventsOf((await stored(number)).id)).map(({ toStatus, actorType }) => [toStatus, actorType]),
    ).toEqual([
      ["awaiting_payment", "system"],
      ["awaiting_issuance", "system"],
      ["awaiting_validation", "clock"],
      ["awaiting_issuance", "agent"],
      ["delivered", "system"],
    ]);
  });
});

test("of any two moves at once the first wins, and the other is judged by what it left", async () => {
  const { deps } = testDeps(db);
  const customerId = await newCustomer(db, "11144477735");
  const today = civilDateOf(deps.clock.now());
  const lapsed = { renewal: true, currentCertificateValidUntil: civilDayAfter(today, -1) };
  let told = 0;
  for (const status of [
    "draft",
    "awaiting_payment",
    "awaiting_validation",
    "awaiting_issuance",
    "rejected",
  ] as const) {
    const own = { status, ...(status === "awaiting_issuance" && lapsed) };
    const probe = nextNumber();
    await newOrder(db, customerId, probe, own);
    const legal = legalMoves(await stored(probe), today);
    for (const one of legal)
      for (const other of legal) {
        const number = nextNumber();
        await newOrder(db, customerId, number, own);
        const results = await Promise.all(
          [one, other].map((to) => moveOrderStatus(deps, { number, to, actor: agent })),
        );
        const after = await stored(number);
        const steps = await eventsOf(after.id);
        expect(steps).toHaveLength(1 + results.filter(({ ok }) => ok).length);
        expect(steps[1]?.fromStatus).toBe(status);
        for (const result of results.filter((each) => !each.ok)) {
          const error = { code: "illegal_move", from: after.status, legal: legalMoves(after, today) };
          expect(result).toMatchObject({ ok: false, error });
          told += 1;
        }
      }
  }
  expect(told).toBeGreaterThan(20);
  await expectTimelinesExplain();
});

test.each([
  ["a status that does not exist", "update orders set status = 'paid'"],
  ["a delivered order without its validity", "update orders set status = 'delivered', valid_from = null"],
  ["a price below nothing", "update orders set price_cents = -1"],
  [
    "a move by nobody that we know",
    "insert into order_events (order_id, to_status, actor_type, actor, at) select id, 'draft', 'ghost', '', now() from orders",
  ],
  ["a past that is written anew", "update order_events set to_status = 'draft'"],
])("the database itself refuses %s", async (_, statement) => {
  await expect(sql.unsafe(statement)).rejects.toThrow();
});
