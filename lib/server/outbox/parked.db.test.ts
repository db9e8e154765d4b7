import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { outbox } from "@/db/schema/delivery";
import { webhookEndpoints } from "@/db/schema/integration";
import { testDatabase } from "@/db/test/database";
import { signUpCode } from "@/emails/messages";
import { deliverWebhooks } from "@/lib/server/webhooks/deliver-webhooks";
import { webhookWorld } from "@/lib/server/webhooks/testing/receivers";
import { deliverOutbox } from "./deliver";
import { enqueueEmail } from "./enqueue-email";
import { countParked, listParked, replayParked } from "./parked";

const database = await testDatabase();
const { db } = database;
const { deps, pass, receiver, endpoint, order, close } = await webhookWorld(db);
afterAll(async () => {
  close();
  await database.close();
});
beforeEach(async () => {
  await db.delete(outbox);
  await db.delete(webhookEndpoints);
});

const NOTHING = { sent: 0, retried: 0, parked: 0 };
const deliver = () => deliverWebhooks(deps, { limit: 1000 });
const parkAll = () =>
  db
    .update(outbox)
    .set({ status: "parked", lastError: "status 500", finishedAt: deps.clock.now(), attempts: 40 });

test("a parked webhook is listed by what it tells of, and where it should go", async () => {
  const { url } = await receiver();
  const { id } = await endpoint(url);
  const { happen, orderNumber } = await order();
  await happen("order.completed");
  await parkAll();
  const told = { kind: "webhook", topic: "order.completed", orderNumber, url, endpointId: id };
  expect(await listParked(db, {}, 10)).toMatchObject([{ ...told, lastError: "status 500", attempts: 40 }]);
  expect(await listParked(db, { endpointId: deps.ids.uuid() }, 10)).toEqual([]);
  expect(await countParked(db, { endpointId: id })).toBe(1);
});

test("what is sent again leaves in its order, and has three days anew", async () => {
  const { url, calls, state } = await receiver();
  await endpoint(url, { failures: 30, pausedUntil: new Date("2027-11-25T12:00:00Z") });
  const { happen } = await order();
  for (let n = 0; n < 3; n++) await happen();
  const [made] = await db.select().from(outbox);
  pass(4 * 86_400);
  await parkAll();
  expect(await replayParked(deps, {})).toEqual({ replayed: 3, kept: 0 });
  state.answer = (response) => void response.writeHead(500).end();
  expect(await deliver()).toEqual({ ...NOTHING, retried: 1 });
  state.answer = (response) => void response.end();
  pass(3600);
  expect(await deliver()).toEqual({ ...NOTHING, sent: 3 });
  expect(calls.map(({ told }) => told.data.n)).toEqual([1, 1, 2, 3]);
  expect(calls[0]?.headers["webhook-id"]).toBe(made?.id);
  expect((await db.select().from(outbox))[0]?.createdAt).toEqual(made?.createdAt);
});

test("what is sent again in vain is parked again after three days", async () => {
  const { url } = await receiver((response) => void response.writeHead(500).end());
  await endpoint(url);
  await (await order()).happen();
  pass(4 * 86_400);
  await parkAll();
  await replayParked(deps, {});
  pass(3 * 86_400 - 1);
  expect(await deliver()).toEqual({ ...NOTHING, retried: 1 });
  pass(3600);
  expect(await deliver()).toEqual({ ...NOTHING, parked: 1 });
});

test("only what is named is sent again", async () => {
  const [one, two] = [await receiver(), await receiver()];
  const { id } = await endpoint(one.url);
  await endpoint(two.url);
  await (await order()).happen();
  await parkAll();
  expect(await replayParked(deps, { endpointId: id })).toEqual({ replayed: 1, kept: 0 });
  expect(await countParked(db, {})).toBe(1);
  const [left] = await listParked(db, {}, 10);
  expect(await replayParked(deps, { ids: [left?.id ?? "", deps.ids.uuid()] })).toEqual({
    replayed: 1,
    kept: 0,
  });
  expect(await replayParked(deps, {})).toEqual({ replayed: 0, kept: 0 });
});

test("what waits for a disabled endpoint stays until it is enabled", async () => {
  const { url } = await receiver();
  const { id } = await endpoint(url);
  await (await order()).happen();
  await parkAll();
  await db.update(webhookEndpoints).set({ disabledAt: deps.clock.now() });
  expect(await replayParked(deps, {})).toEqual({ replayed: 0, kept: 1 });
  await db.update(webhookEndpoints).set({ disabledAt: null }).where(eq(webhookEndpoints.id, id));
  expect(await replayParked(deps, {})).toEqual({ replayed: 1, kept: 0 });
});

test("more than a statement takes is sent again, e-mails too", async () => {
  const { url } = await receiver();
  await endpoint(url);
  const { happen } = await order();
  await happen();
  const [row] = await db.select().from(outbox);
  if (!row) throw new Error("no row");
  const many = Array.from({ length: 2500 }, () => {
    const { seq: _, ...rest } = row;
    return { ...rest, id: deps.ids.uuid() };
  });
  await db.insert(outbox).values(many);
  await enqueueEmail(db, deps, "pessoa@example.com", signUpCode({ code: "012345", minutes: 10 }));
  await parkAll();
  expect(await replayParked(deps, {})).toEqual({ replayed: 2502, kept: 0 });
  expect(await deliverOutbox(deps, { limit: 10 })).toEqual({ ...NOTHING, sent: 1 });
});
