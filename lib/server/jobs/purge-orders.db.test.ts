import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { orderDrafts, storedFiles } from "@/db/schema/completion";
import { orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/test/database";
import { invoicedBody, newDraft } from "@/db/test/draft-rows";
import { newCustomer } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import { orderStatuses } from "@/lib/orders/order";
import { otherStore } from "@/lib/server/testing/other-store";
import { testDeps } from "@/lib/server/testing/test-deps";
import { attachEmpenho } from "@/lib/server/use-cases/attach-empenho";
import { moveOrderStatus } from "@/lib/server/use-cases/move-order-status";
import { saveDraftStep } from "@/lib/server/use-cases/save-draft-step";
import { purgeOrders } from "./purge-orders";

const { db, sql, close } = await testDatabase();
afterAll(close);

const DAY = 86_400;
const NOTHING = { orderDrafts: 0, storedFiles: 0, storedFilesFailed: 0 };
const file = { name: "nota.pdf", bytes: Buffer.from("%PDF-1.7\n%%EOF\n") };

let { deps, pass } = testDeps(db);
let store = otherStore();
let ana = ownerOf("");
let last = 0;
beforeEach(async () => {
  await sql`truncate orders, customers cascade`;
  ({ deps, pass } = testDeps(db));
  store = otherStore();
  ana = ownerOf(await newCustomer(db, "52998224725"));
});

const purge = (files = store.files, limit?: number) => {
  const now = deps.clock.now().getTime();
  const ago = (days: number) => new Date(now - days * DAY * 1000);
  return purgeOrders({ db, files }, ago, limit === undefined ? {} : { limit });
};
const rows = () => db.select().from(storedFiles);
const cancel = (number: string) =>
  moveOrderStatus(deps, { number, to: "cancelled", actor: { type: "system", name: "ERP" } });

/** A draft of a public body with its file, kept in a store. */
async function draftWithFile(files = store.files) {
  last += 1;
  const number = String(last);
  await newDraft(db, ana.customerId, number, invoicedBody);
  expect(await attachEmpenho({ ...deps, files }, ana, number, file)).toMatchObject({ ok: true });
  return number;
}

test("what was typed goes when the order is no longer a draft, however it left, and not before", async () => {
  const drafts = [];
  for (const status of orderStatuses) {
    last += 1;
    const id = await newDraft(db, ana.customerId, String(last), invoicedBody);
    await saveDraftStep(deps, ana, String(last), { cargo: "Diretora" });
    const validity = status === "delivered" ? { validFrom: "2026-11-01", validUntil: "2027-10-31" } : {};
    await db
      .update(orders)
      .set({ status, ...validity })
      .where(eq(orders.id, id));
    if (status === "draft") drafts.push(id);
  }
  expect(await purge()).toEqual({ ...NOTHING, orderDrafts: orderStatuses.length - 1 });
  expect((await db.select().from(orderDrafts)).map(({ orderId }) => orderId)).toEqual(drafts);
  expect(await purge()).toEqual(NOTHING);
});

test.each([
  ["in a store elsewhere", () => store.files, 1],
  ["in the database", () => deps.files, 0],
])("a file %s goes a month after its order was cancelled", async (_, filesOf, objects) => {
  const files = filesOf();
  const [ended, running] = [await draftWithFile(files), await draftWithFile(files)];
  await cancel(ended);
  pass(30 * DAY);
  expect(await purge(files)).toEqual(NOTHING);
  pass(1);
  expect(await purge(files)).toEqual({ ...NOTHING, storedFiles: 1 });
  const [left, ...more] = await rows();
  expect(more).toEqual([]);
  const [order] = await db.select().from(orders).where(eq(orders.number, running));
  expect(left?.orderId).toBe(order?.id);
  expect(store.objects.size).toBe(objects);
});

test("a file that the store does not take away stays known, and the next call takes it", async () => {
  for (let orders = 0; orders < 4; orders++) await cancel(await draftWithFile());
  pass(31 * DAY);
  store.state.up = false;
  expect(await purge()).toEqual({ ...NOTHING, storedFilesFailed: 2 });
  expect(await rows()).toHaveLength(4);
  store.state.up = true;
  expect(await purge()).toEqual({ ...NOTHING, storedFiles: 4 });
  expect([await rows(), store.objects.size]).toEqual([[], 0]);
});

test("a call that ended between the bytes and the row is made good by the next one", async () => {
  await cancel(await draftWithFile());
  store.objects.clear();
  pass(31 * DAY);
  expect(await purge()).toEqual({ ...NOTHING, storedFiles: 1 });
  expect(await rows()).toEqual([]);
});

test("bytes of a file that never became an order's go after a day", async () => {
  last += 1;
  await newDraft(db, ana.customerId, String(last), invoicedBody);
  store.state.up = false;
  const attached = await attachEmpenho({ ...deps, files: store.files }, ana, String(last), file);
  expect(attached).toMatchObject({ error: { code: "storage_unavailable" } });
  store.state.up = true;
  expect(store.objects.size).toBe(1);
  pass(DAY);
  expect(await purge()).toEqual(NOTHING);
  pass(1);
  expect(await purge()).toEqual({ ...NOTHING, storedFiles: 1 });
  expect([await rows(), store.objects.size]).toEqual([[], 0]);
});

test("works in bounded pieces, and two calls at once do no harm", async () => {
  for (let orders = 0; orders < 5; orders++) await cancel(await draftWithFile());
  pass(31 * DAY);
  expect(await purge(store.files, 2)).toEqual({ ...NOTHING, storedFiles: 2 });
  expect(await rows()).toHaveLength(3);
  await Promise.all([purge(), purge()]);
  expect([await rows(), store.objects.size]).toEqual([[], 0]);
});
