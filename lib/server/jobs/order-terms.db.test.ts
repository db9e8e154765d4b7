import { asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connect } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { integrationEvents } from "@/db/schema/integration";
import { orderEvents, orderNotices, orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/test/database";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { orderStatuses } from "@/lib/orders/order";
import { noticeDue } from "@/lib/orders/term-notice";
import type { QueuedEmail } from "@/lib/server/outbox/enqueue-email";
import { testDeps } from "@/lib/server/testing/test-deps";
import { moveOrderStatus } from "@/lib/server/use-cases/move-order-status";
import { civilDayAfter } from "@/lib/shared/dates";
import { runOrderTerms } from "./order-terms";

const database = await testDatabase();
const other = connect(database.url, { max: 4 });
afterAll(async () => {
  await other.close();
  await database.close();
});
const { db } = database;

const TODAY = "2026-11-25";
const YESTERDAY = "2026-11-24";
const NOTHING = { expired: 0, needVisit: 0, noticed: 0, failed: 0 };
const lapsed = { renewal: true, currentCertificateValidUntil: YESTERDAY };
const LONG_AGO = new Date("2026-09-01T12:00:00Z");

let { deps, pass } = testDeps(db);
let customerId = "";
let last = 0;

beforeEach(async () => {
  ({ deps, pass } = testDeps(db));
  await database.sql`truncate orders, customers, outbox, integration_events, order_notices, order_events cascade`;
  customerId = await newCustomer(db, "52998224725");
});
afterEach(() => void vi.restoreAllMocks());

async function place(own: Parameters<typeof newOrder>[3] = {}) {
  last += 1;
  const number = String(last);
  await newOrder(db, customerId, number, { placedAt: LONG_AGO, ...own });
  return number;
}
const stored = async (number: string) => {
  const [row] = await db.select().from(orders).where(eq(orders.number, number));
  if (!row) throw new Error(`no order ${number}`);
  return row;
};
const lastEvent = async (number: string) =>
  (
    await db
      .select()
      .from(orderEvents)
      .where(eq(orderEvents.orderId, (await stored(number)).id))
      .orderBy(asc(orderEvents.id))
  ).at(-1);
const mails = async () => {
  const rows = await db.select().from(outbox).where(eq(outbox.kind, "email")).orderBy(asc(outbox.seq));
  return rows.map(({ payload }) => deps.secrets.open("outbox", payload ?? "") as QueuedEmail);
};

describe("the end of the term", () => {
  test.each([
    ["draft", "O pedido não foi concluído até 24/11/2026"],
    ["awaiting_payment", "O pagamento não foi confirmado até 24/11/2026"],
    ["awaiting_validation", "A validação não foi feita até 24/11/2026"],
    ["rejected", "Uma nova validação não foi feita até 24/11/2026"],
  ] as const)("ends an order that is %s, says why and tells the customer", async (status, reason) => {
    const number = await place({ status, expiresOn: YESTERDAY });
    expect(await runOrderTerms(deps)).toEqual({ ...NOTHING, expired: 1 });
    expect(await stored(number)).toMatchObject({ status: "expired", version: 2 });
    const event = { fromStatus: status, toStatus: "expired", actorType: "clock", actor: "cron", reason };
    expect(await lastEvent(number)).toMatchObject(event);
    expect(await mails()).toMatchObject([
      { to: "a@example.com", message: { template: "orderExpired", props: { number, reason, paid: false } } },
    ]);
    expect(await db.select().from(integrationEvents)).toMatchObject([
      { type: "order.status_changed", data: { to: "expired", actor: "clock" } },
    ]);
    expect(await runOrderTerms(deps)).toEqual(NOTHING);
  });

  test("leaves alone what is paid and validated, what has ended, and the last day itself", async () => {
    const ended = ["awaiting_issuance", "cancelled", "expired"] as const;
    for (const status of ended) await place({ status, expiresOn: YESTERDAY });
    const validity = { validFrom: "2026-11-01", validUntil: "2027-10-31" };
    await place({ status: "delivered", expiresOn: YESTERDAY, ...validity });
    await place({ expiresOn: TODAY, placedAt: new Date("2026-11-25T03:00:00Z") });
    expect(await runOrderTerms(deps)).toEqual(NOTHING);
    expect(await mails()).toEqual([]);
  });

  test("comes at midnight of São Paulo", async () => {
    await place({ expiresOn: TODAY });
    pass(14.9 * 3600);
    expect(await runOrderTerms(deps)).toMatchObject({ expired: 0 });
    pass(0.2 * 3600);
    expect(await runOrderTerms(deps)).toMatchObject({ expired: 1 });
  });

  test("says so when the order was paid", async () => {
    await place({ status: "awaiting_validation", expiresOn: YESTERDAY, paidAt: LONG_AGO });
    await runOrderTerms(deps);
    expect(await mails()).toMatchObject([{ message: { props: { paid: true } } }]);
  });

  test("four runs at once end each of forty orders once", async () => {
    for (let i = 0; i < 40; i++) await place({ expiresOn: YESTERDAY });
    const held = { ...deps, db: other.db };
    const runs = await Promise.all([deps, held, deps, held].map((each) => runOrderTerms(each)));
    expect(runs.reduce((sum, { expired }) => sum + expired, 0)).toBe(40);
    expect(runs.every(({ failed }) => failed === 0)).toBe(true);
    expect(await mails()).toHaveLength(40);
    expect(await db.select().from(orderEvents).where(eq(orderEvents.toStatus, "expired"))).toHaveLength(40);
  });

  test("an order that somebody else moves meanwhile is theirs", async () => {
    const number = await place({ status: "awaiting_validation", expiresOn: YESTERDAY });
    const actor = { type: "agent", name: "AR" } as const;
    await other.db.transaction(async (tx) => {
      await moveOrderStatus({ ...deps, db: tx }, { number, to: "awaiting_issuance", actor });
      expect(await runOrderTerms(deps)).toEqual(NOTHING);
    });
    expect(await runOrderTerms(deps)).toEqual(NOTHING);
    expect(await stored(number)).toMatchObject({ status: "awaiting_issuance" });
  });

  test("works in bounded pieces, the earliest term first", async () => {
    for (const expiresOn of ["2026-11-20", "2026-11-18", "2026-11-19"]) await place({ expiresOn });
    expect(await runOrderTerms(deps, { limit: 2 })).toMatchObject({ expired: 2 });
    const left = await db.select().from(orders).where(eq(orders.status, "awaiting_payment"));
    expect(left).toMatchObject([{ expiresOn: "2026-11-20" }]);
    expect(await runOrderTerms(deps, { seconds: 0 })).toEqual(NOTHING);
    expect(await runOrderTerms(deps)).toMatchObject({ expired: 1 });
  });

  test("a fault with one order undoes that one whole and keeps nobody waiting", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const [broken, whole] = [
      await place({ expiresOn: "2026-11-01" }),
      await place({ expiresOn: "2026-11-02" }),
    ];
    const { id } = await stored(broken);
    await database.sql.unsafe(
      `alter table orders add constraint broken check (id <> '${id}' or status <> 'expired')`,
    );
    expect(await runOrderTerms(deps)).toEqual({ ...NOTHING, expired: 1, failed: 1 });
    await database.sql`alter table orders drop constraint broken`;
    expect(await stored(broken)).toMatchObject({ status: "awaiting_payment", version: 1 });
    expect(await stored(whole)).toMatchObject({ status: "expired" });
    expect(await mails()).toHaveLength(1);
  });
});

describe("a renewal whose certificate ended before it was issued", () => {
  test("goes to a visit, with a whole term and an e-mail, once", async () => {
    const own = { status: "awaiting_issuance", expiresOn: "2026-11-20", ...lapsed } as const;
    const number = await place({ ...own, paidAt: LONG_AGO });
    expect(await runOrderTerms(deps)).toEqual({ ...NOTHING, needVisit: 1 });
    expect(await runOrderTerms(deps)).toEqual(NOTHING);
    expect(await stored(number)).toMatchObject({
      status: "awaiting_validation",
      expiresOn: "2027-02-23",
      version: 2,
    });
    expect(await lastEvent(number)).toMatchObject({
      actorType: "clock",
      reason: "O certificado atual venceu antes da renovação",
    });
    const props = { number, endedOn: YESTERDAY, expiresOn: "2027-02-23" };
    expect(await mails()).toMatchObject([{ message: { template: "renewalNeedsVisit", props } }]);
  });

  test("keeps waiting for issuance once the AR has validated it", async () => {
    const number = await place({ status: "awaiting_validation", ...lapsed });
    const actor = { type: "agent", name: "AR" } as const;
    await moveOrderStatus(deps, { number, to: "awaiting_issuance", actor });
    expect(await runOrderTerms(deps)).toEqual(NOTHING);
    expect(await stored(number)).toMatchObject({ status: "awaiting_issuance" });
  });

  test("is left alone on the certificate's last day; so is a first certificate", async () => {
    await place({ status: "awaiting_issuance", renewal: true, currentCertificateValidUntil: TODAY });
    await place({ status: "awaiting_issuance", currentCertificateValidUntil: YESTERDAY });
    expect(await runOrderTerms(deps)).toEqual(NOTHING);
  });
});

describe("notice of the term", () => {
  test("is given seven days before and the day before, once each, with what is missing", async () => {
    const number = await place({ expiresOn: "2026-12-03" });
    const told = [];
    for (let day = 0; day < 10; day++) {
      for (let runs = 0; runs < 3; runs++) told.push([day, (await runOrderTerms(deps)).noticed]);
      pass(86_400);
    }
    expect(told.filter(([, count]) => count)).toEqual([
      [1, 1],
      [7, 1],
    ]);
    const notice = {
      to: "a@example.com",
      message: {
        template: "orderExpiring",
        props: {
          number,
          expiresOn: "2026-12-03",
          path: `/pedidos/${number}`,
          missing: "Falta pagar o boleto ou o Pix.",
        },
      },
    };
    const [first, second, end] = await mails();
    expect([first, second]).toMatchObject([notice, notice]);
    expect(end).toMatchObject({ message: { template: "orderExpired" } });
    expect((await stored(number)).version).toBe(2);
  });

  test("is given anew for another term", async () => {
    const number = await place({ expiresOn: "2026-12-01" });
    expect(await runOrderTerms(deps)).toMatchObject({ noticed: 1 });
    await db.update(orders).set({ expiresOn: "2026-12-02" }).where(eq(orders.number, number));
    expect(await runOrderTerms(deps)).toMatchObject({ noticed: 1 });
    expect(await runOrderTerms(deps)).toMatchObject({ noticed: 0 });
    expect(await db.select().from(orderNotices)).toHaveLength(2);
  });

  test("four runs at once tell each of twenty customers once", async () => {
    for (let i = 0; i < 20; i++) await place({ expiresOn: "2026-11-26" });
    const held = { ...deps, db: other.db };
    await Promise.all([deps, held, deps, held].map((each) => runOrderTerms(each)));
    expect(await mails()).toHaveLength(20);
  });

  test("reaches exactly the orders that the rule names", async () => {
    const statuses = orderStatuses.filter((status) => status !== "delivered");
    const expected: string[] = [];
    for (let i = 0; i < 120; i++) {
      const status = statuses[i % statuses.length] ?? "draft";
      const expiresOn = civilDayAfter(TODAY, i % 11);
      // Every hour and a half before now, over the edge of São Paulo's day again and again.
      const placedAt = new Date(deps.clock.now().getTime() - i * 1.5 * 3_600_000);
      const number = await place({ status, expiresOn, placedAt });
      if (noticeDue({ status, expiresOn, placedAt }, TODAY)) expected.push(number);
    }
    expect(await runOrderTerms(deps)).toEqual({ ...NOTHING, noticed: expected.length });
    const told = (await mails()).map(({ message }) => (message.props as { number: string }).number);
    expect(told.sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(5);
  });
});
