import { asc, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { accesses, customers } from "@/db/schema/customers";
import { outbox } from "@/db/schema/delivery";
import { orderEvents, orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/test/database";
import { type OrderInput, orderInput } from "@/lib/orders/order-input";
import { sampleOrderJson } from "@/lib/orders/sample-order";
import { randomIds } from "@/lib/server/adapters/random-ids";
import { runOrderTerms } from "@/lib/server/jobs/order-terms";
import { testDeps } from "@/lib/server/testing/test-deps";
import { importOrder } from "./import-order";

const { db, close } = await testDatabase();
afterAll(close);

const now = new Date("2026-11-25T12:00:00Z");
const deps = { db, clock: { now: () => now }, ids: randomIds };
const input = (own: Record<string, unknown> = {}): OrderInput =>
  orderInput.parse({ ...sampleOrderJson, ...own });
const stored = (number: string) => db.select().from(orders).where(eq(orders.number, number));
const holder = async () =>
  (await db.select().from(customers).where(eq(customers.cpf, sampleOrderJson.holder.cpf)))[0];

test("makes the customer, the order and its first event", async () => {
  expect(await importOrder(deps, input())).toMatchObject({ ok: true, value: { created: true } });
  const [order] = await stored("4501");
  expect(order).toMatchObject({
    status: "awaiting_payment",
    holderEmail: "ana@example.com",
    priceCents: 18_000,
  });
  expect(order?.customerId).toBe((await holder())?.id);
  const events = await db
    .select()
    .from(orderEvents)
    .where(eq(orderEvents.orderId, order?.id ?? ""));
  expect(events).toMatchObject([{ fromStatus: null, toStatus: "awaiting_payment", actorType: "system" }]);
});

test("the same number again changes nothing", async () => {
  const again = await importOrder(deps, input({ priceCents: 1 }));
  expect(again).toMatchObject({ ok: true, value: { created: false } });
  expect(await stored("4501")).toMatchObject([{ priceCents: 18_000 }]);
});

test("a number that is another holder's is refused", async () => {
  const other = input({ holder: { ...sampleOrderJson.holder, cpf: "11144477735" } });
  expect(await importOrder(deps, other)).toEqual({ ok: false, error: { code: "number_taken" } });
});

test("ten imports of one order at once make one", async () => {
  const results = await Promise.all(
    Array.from({ length: 10 }, () => importOrder(deps, input({ number: "4502" }))),
  );
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(results.filter((result) => result.ok && result.value.created)).toHaveLength(1);
  expect(await stored("4502")).toHaveLength(1);
});

test.each<[string, { complete?: boolean; kind?: string; paymentTerms?: string }, string]>([
  ["4503", { complete: false }, "draft"],
  ["4504", { kind: "orgao_publico", paymentTerms: "invoiced" }, "awaiting_validation"],
])("order %s with %o begins as %s", async (number, own, status) => {
  const organisation = own.kind ? { cnpj: "11222333000181", name: "Fundação Exemplo" } : null;
  await importOrder(deps, input({ number, organisation, ...own }));
  expect(await stored(number)).toMatchObject([{ status }]);
});

test("a later order brings newer data until the person has an access", async () => {
  const named = (number: string, name: string) =>
    input({ number, holder: { ...sampleOrderJson.holder, name } });
  await importOrder(deps, named("4505", "Ana Nova"));
  const person = await holder();
  expect(person?.name).toBe("Ana Nova");
  const access = { customerId: person?.id ?? "", passwordHash: "-", passwordChangedAt: now, createdAt: now };
  await db.insert(accesses).values(access);
  await importOrder(deps, named("4506", "Outro Nome"));
  expect((await holder())?.name).toBe("Ana Nova");
});

let next = 4610;
const invoicedRenewal = {
  kind: "orgao_publico",
  paymentTerms: "invoiced",
  organisation: { cnpj: "11222333000181", name: "Fundação Exemplo" },
  renewal: true,
  currentCertificateValidUntil: "2027-06-30",
};
const LONG_AGO = "2026-01-10T12:00:00Z";
const eventsOf = (id: string) =>
  db.select().from(orderEvents).where(eq(orderEvents.orderId, id)).orderBy(asc(orderEvents.id));

test.each([
  ["4601", {}, "awaiting_payment", "O pagamento não foi confirmado até 24/11/2026"],
  ["4602", { complete: false }, "draft", "O pedido não foi concluído até 24/11/2026"],
])(
  "an order that comes after its named term comes expired, says why, and no mail goes out: %s",
  async (number, own, begins, reason) => {
    await importOrder(deps, input({ number, placedAt: LONG_AGO, expiresOn: "2026-11-24", ...own }));
    const [order] = await stored(number);
    expect(order).toMatchObject({ status: "expired", expiresOn: "2026-11-24" });
    expect(await eventsOf(order?.id ?? "")).toMatchObject([
      { fromStatus: null, toStatus: begins, actorType: "system", at: new Date(LONG_AGO) },
      { fromStatus: begins, toStatus: "expired", actorType: "clock", reason, at: now },
    ]);
    await runOrderTerms(testDeps(db).deps);
    expect(await eventsOf(order?.id ?? "")).toHaveLength(2);
    expect(await db.select().from(outbox)).toEqual([]);
  },
);

test.each<[string, Record<string, unknown>, string, string]>([
  ["on the last day of its term", { expiresOn: "2026-11-25" }, "awaiting_payment", "2026-11-25"],
  ["long after it was placed, with no term named", {}, "awaiting_payment", "2027-02-23"],
  ["ninety days after", { placedAt: "2026-08-27T12:00:00Z" }, "awaiting_payment", "2026-11-25"],
  [
    "as a paid renewal, which no term ends,",
    { ...invoicedRenewal, expiresOn: "2026-11-24" },
    "awaiting_issuance",
    "2026-11-24",
  ],
])("an order that comes %s goes on", async (_, own, status, expiresOn) => {
  const number = String(next++);
  await importOrder(deps, input({ number, placedAt: LONG_AGO, ...own }));
  const [order] = await stored(number);
  expect(order).toMatchObject({ status, expiresOn });
  expect(await eventsOf(order?.id ?? "")).toHaveLength(1);
});
