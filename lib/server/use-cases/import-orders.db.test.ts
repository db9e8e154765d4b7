import { count, eq, inArray, sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { accesses, customers } from "@/db/schema/customers";
import { outbox } from "@/db/schema/delivery";
import { apiKeys, integrationEvents, webhookEndpoints } from "@/db/schema/integration";
import { orderEvents, orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/test/database";
import { lockWaits } from "@/db/test/lock-waits";
import { type OrderInput, orderInput } from "@/lib/orders/order-input";
import { sampleOrderLine } from "@/lib/orders/sample-order-lines";
import { randomIds } from "@/lib/server/adapters/random-ids";
import { importOrders } from "./import-orders";

const { db, close } = await testDatabase();
afterAll(close);

const now = new Date("2026-11-25T12:00:00Z");
const deps = { db, clock: { now: () => now }, ids: randomIds };
const take = (...inputs: OrderInput[]) => importOrders(deps, inputs, "ERP");

/** The nth sample order, of the holder of another one when `of` is given. */
function sample(n: number, own: { of?: number; name?: string; number?: string } = {}): OrderInput {
  const order = JSON.parse(sampleOrderLine(n));
  const { holder } = own.of === undefined ? order : JSON.parse(sampleOrderLine(own.of));
  return orderInput.parse({
    ...order,
    number: own.number ?? order.number,
    holder: { ...holder, name: own.name ?? holder.name },
  });
}
const samples = (from: number, many: number) => Array.from({ length: many }, (_, n) => sample(from + n));
const customerOf = async ({ holder }: OrderInput) =>
  (await db.select().from(customers).where(eq(customers.cpf, holder.cpf)))[0];
const ordersOf = (inputs: OrderInput[]) =>
  db
    .select()
    .from(orders)
    .where(
      inArray(
        orders.number,
        inputs.map(({ number }) => number),
      ),
    );
const shuffled = <T>(things: T[], step: number) =>
  things.map((_, n) => things[(n * step) % things.length] as T);

const made = { ok: true, value: { created: true } };
const unchanged = { ok: true, value: { created: false } };
const taken = { ok: false, error: { code: "number_taken" } };

test("judges each order of a batch as if they came one after the other", async () => {
  await take(sample(1));
  const batch = [
    sample(2),
    sample(1),
    sample(3, { of: 2 }),
    sample(1, { of: 2 }),
    sample(4),
    sample(4),
    sample(4, { of: 2 }),
  ];
  expect(await take(...batch)).toMatchObject([made, unchanged, made, taken, made, unchanged, taken]);
  expect(await take(...batch)).toMatchObject([
    unchanged,
    unchanged,
    unchanged,
    taken,
    unchanged,
    unchanged,
    taken,
  ]);
  expect(await ordersOf(batch)).toHaveLength(4);
});

test("each order has its row, its first event and the word to the systems, in the order of the batch", async () => {
  const batch = shuffled(samples(100, 50), 7);
  const answers = await take(...batch);
  const ids = answers.map((answer) => (answer.ok ? answer.value.id : ""));
  const rows = await ordersOf(batch);
  expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
  for (const row of rows)
    expect(row).toMatchObject({ status: "awaiting_payment", version: 1, createdAt: now });
  const first = await db.select().from(orderEvents).where(inArray(orderEvents.orderId, ids));
  expect(first).toHaveLength(50);
  expect(first[0]).toMatchObject({
    fromStatus: null,
    actorType: "system",
    actor: "ERP",
    at: batch[0]?.placedAt,
  });
  const told = await db
    .select()
    .from(integrationEvents)
    .where(inArray(integrationEvents.orderId, ids))
    .orderBy(integrationEvents.id);
  expect(told.map(({ orderId }) => orderId)).toEqual(ids);
  const { kind, product } = batch[0] as OrderInput;
  expect(told[0]).toMatchObject({
    type: "order.created",
    orderNumber: batch[0]?.number,
    data: { status: "awaiting_payment", kind, product },
  });
});

test("of one holder's orders the last brings the newest data, until there is an access", async () => {
  await take(sample(200, { name: "Um" }), sample(201, { of: 200, name: "Dois" }));
  expect((await customerOf(sample(200)))?.name).toBe("Dois");
  await take(sample(202, { of: 200, name: "Três" }), sample(200, { name: "Nada de novo" }));
  const person = await customerOf(sample(200));
  expect(person?.name).toBe("Três");
  const access = { customerId: person?.id ?? "", passwordHash: "-", passwordChangedAt: now, createdAt: now };
  await db.insert(accesses).values(access);
  expect(await take(sample(203, { of: 200, name: "Quatro" }))).toMatchObject([made]);
  expect((await customerOf(sample(200)))?.name).toBe("Três");
});

const draftOf = (input: OrderInput): OrderInput => {
  const { phone: _, address: __, ...known } = input.holder;
  return { ...input, complete: false, holder: { ...known, birthDate: null } };
};

test("what a draft leaves out of its holder is empty, and the next order may bring it", async () => {
  await take(draftOf(sample(250)));
  const bare = { birthDate: null, phone: "", street: "", cep: "", country: "Brasil" };
  expect(await customerOf(sample(250))).toMatchObject(bare);
  expect(await ordersOf([sample(250)])).toMatchObject([{ status: "draft" }]);
  const { birthDate, phone, address } = sample(250).holder;
  await take(sample(251, { of: 250 }));
  expect(await customerOf(sample(250))).toMatchObject({ ...address, birthDate, phone });
});

test.each([
  ["in one batch", 260, true],
  ["one after the other", 270, false],
])("what a draft leaves out stays as an earlier order told it: %s", async (_, n, together) => {
  const [whole, draft] = [sample(n), draftOf(sample(n + 1, { of: n, name: "Nome Novo" }))];
  if (together) await take(whole, draft);
  else for (const order of [whole, draft]) await take(order);
  const { birthDate, phone, address } = whole.holder;
  expect(await customerOf(whole)).toMatchObject({ ...address, birthDate, phone, name: "Nome Novo" });
});

test("a refused number leaves no customer behind", async () => {
  await take(sample(300));
  expect(await take(sample(301, { number: sample(300).number }))).toEqual([taken]);
  expect(await customerOf(sample(301))).toBeUndefined();
});

test("of two holders who claim a number at once one gets it, and the other leaves no customer behind", async () => {
  const claims = samples(400, 10).map((input) => ({ ...input, number: "987654" }));
  const answers = (await Promise.all(claims.map((claim) => take(claim)))).flat();
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual(Array(9).fill(taken));
  const people = await Promise.all(claims.map(customerOf));
  expect(people.filter(Boolean)).toHaveLength(1);
});

test("four imports of the same thousand orders in other orders make each once, without a deadlock", async () => {
  const batch = samples(1_000, 1_000);
  const answers = await Promise.all([1, 7, 333, 999].map((step) => take(...shuffled(batch, step))));
  const all = answers.flat();
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(all.filter((answer) => answer.ok && answer.value.created)).toHaveLength(1_000);
  expect(await ordersOf(batch)).toHaveLength(1_000);
});

test("two imports that meet halfway, one from each end, both come through", async () => {
  const batch = samples(2_000, 200);
  const middle = sample(2_100);
  await take(sample(3_000, { of: 2_100 }));
  // Both run into the middle one's customer, each with its own half in hand, unless they go in one order.
  const [one, other] = await db.transaction(async (tx) => {
    await tx.select().from(customers).where(eq(customers.cpf, middle.holder.cpf)).for("update");
    const imports = [take(...batch), take(...[...batch].reverse())];
    await vi.waitUntil(async () => (await lockWaits(db)) === 2, { timeout: 20_000 });
    return imports;
  });
  const all = [...((await one) ?? []), ...((await other) ?? [])];
  expect(all.filter((answer) => answer.ok && answer.value.created)).toHaveLength(200);
});

test("a fault keeps nothing of the batch", async () => {
  const batch = [sample(4_000), { ...sample(4_001), priceCents: -1 }];
  await expect(take(...batch)).rejects.toThrow();
  expect(await ordersOf(batch)).toEqual([]);
  expect(await customerOf(sample(4_000))).toBeUndefined();
});

test("each endpoint that wants to know gets one webhook an order, in the same transaction", async () => {
  const key = { id: randomIds.uuid(), name: "ERP", prefix: "p", secretHash: "h", scopes: [], createdAt: now };
  await db.insert(apiKeys).values(key);
  const endpoint = { id: randomIds.uuid(), apiKeyId: key.id, secret: "s", createdAt: now, updatedAt: now };
  await db.insert(webhookEndpoints).values({ ...endpoint, url: "https://erp.example/", events: [] });
  const batch = samples(5_000, 20);
  await take(...batch, ...batch);
  const [sent] = await db.select({ n: count() }).from(outbox).where(eq(outbox.endpointId, endpoint.id));
  expect(sent?.n).toBe(20);
});

test("does not read all orders for a batch", async () => {
  // One connection: each counts its own scans, and tells them late.
  const alone = await testDatabase({ max: 1 });
  const scans = async () => {
    await alone.db.execute(sql`select pg_stat_force_next_flush()`);
    return alone.db.execute(sql`select seq_scan from pg_stat_user_tables where relname = 'orders'`);
  };
  await importOrders({ ...deps, db: alone.db }, samples(0, 4_000), "ERP");
  await alone.db.execute(sql`analyze`);
  const before = await scans();
  await importOrders({ ...deps, db: alone.db }, samples(3_970, 60), "ERP");
  expect(await scans()).toEqual(before);
  await alone.close();
});
