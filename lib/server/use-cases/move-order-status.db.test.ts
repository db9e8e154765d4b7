import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { orderEvents, orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/test/database";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { testDeps } from "@/lib/server/testing/test-deps";
import { moveOrderStatus } from "./move-order-status";

const { db, close } = await testDatabase();
afterAll(close);

const { deps } = testDeps(db);
const now = deps.clock.now();
const actor = { type: "system", name: "banco" } as const;
const stored = async (number: string) => (await db.select().from(orders).where(eq(orders.number, number)))[0];
const eventsOf = async (number: string) => {
  const order = await stored(number);
  return db
    .select()
    .from(orderEvents)
    .where(eq(orderEvents.orderId, order?.id ?? ""))
    .orderBy(asc(orderEvents.id));
};

let customerId = "";
beforeAll(async () => {
  customerId = await newCustomer(db, "52998224725");
});

test("a move writes the status, its consequences and the event together", async () => {
  await newOrder(db, customerId, "1");
  const move = { number: "1", to: "awaiting_validation", actor, reason: "Pago" } as const;
  expect(await moveOrderStatus(deps, move)).toMatchObject({ ok: true });
  expect(await stored("1")).toMatchObject({ status: "awaiting_validation", paidAt: now, version: 2 });
  expect((await eventsOf("1")).at(-1)).toMatchObject({
    fromStatus: "awaiting_payment",
    toStatus: "awaiting_validation",
    actorType: "system",
    actor: "banco",
    reason: "Pago",
    at: now,
  });
});

test("a move out of order is refused, says what is legal and leaves no trace", async () => {
  await newOrder(db, customerId, "2");
  const refused = await moveOrderStatus(deps, { number: "2", to: "delivered", actor });
  expect(refused).toMatchObject({ ok: false, error: { code: "illegal_move", from: "awaiting_payment" } });
  expect(await stored("2")).toMatchObject({ status: "awaiting_payment", version: 1 });
  expect(await eventsOf("2")).toHaveLength(1);
});

test("delivery sets the validity", async () => {
  await newOrder(db, customerId, "3", { status: "awaiting_issuance" });
  await moveOrderStatus(deps, { number: "3", to: "delivered", actor });
  expect(await stored("3")).toMatchObject({ validFrom: "2026-11-25", validUntil: "2027-11-24" });
});

test("of twenty moves at once exactly one wins", async () => {
  await newOrder(db, customerId, "4");
  const moves = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? "cancelled" : "expired"));
  const results = await Promise.all(moves.map((to) => moveOrderStatus(deps, { number: "4", to, actor })));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await eventsOf("4")).toHaveLength(2);
  expect((await eventsOf("4")).at(-1)?.toStatus).toBe((await stored("4"))?.status);
});

test.each(["404", "x", "1".repeat(30)])("there is no order %s to move", async (number) => {
  const answer = await moveOrderStatus(deps, { number, to: "cancelled", actor });
  expect(answer).toEqual({ ok: false, error: { code: "not_found" } });
});
