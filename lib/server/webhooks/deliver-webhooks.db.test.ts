import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { connect } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { webhookEndpoints } from "@/db/schema/integration";
import { testDatabase } from "@/db/test/database";
import type { Deps } from "@/lib/server/deps";
import { deliverOutbox } from "@/lib/server/outbox/deliver";
import { claimWebhook } from "./claim-webhook";
import { deliverWebhooksSoon } from "./deliver-soon";
import { deliverWebhooks } from "./deliver-webhooks";
import { newWebhookSecret } from "./sign-webhook";
import { webhookWorld } from "./testing/receivers";

const database = await testDatabase();
const replicas = Array.from({ length: 4 }, () => connect(database.url, { max: 4 }));
const { db } = database;
const world = await webhookWorld(db);
const { deps, pass, receiver, endpoint, order } = world;
afterAll(async () => {
  world.close();
  await Promise.all(replicas.map(({ close }) => close()));
  await database.close();
});

beforeEach(async () => {
  await db.delete(outbox);
  await db.delete(webhookEndpoints);
});

const NOTHING = { sent: 0, retried: 0, parked: 0 };
const DAY = 86_400;
const deliver = (held: Deps = deps, own = {}) => deliverWebhooks(held, { limit: 1000, ...own });
const rows = () => db.select().from(outbox).orderBy(outbox.seq);
const endpointRow = async (id: string) =>
  (await db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id)))[0];
const refusing = (status: number, headers = {}) =>
  receiver((response) => void response.writeHead(status, headers).end());

/** What the specification's own library makes of a call, when it comes in. */
function verified(secret: string, call?: { body: string; headers: object }) {
  vi.useFakeTimers({ toFake: ["Date"], now: deps.clock.now() });
  try {
    return new Webhook(secret).verify(call?.body ?? "", call?.headers as Record<string, string>);
  } finally {
    vi.useRealTimers();
  }
}

test("what happened arrives once, signed, without anything of the customer", async () => {
  const { url, calls } = await receiver();
  const { secret } = await endpoint(url);
  const { happen, orderNumber } = await order();
  await happen("order.completed");
  expect(await deliver()).toEqual({ ...NOTHING, sent: 1 });
  expect(await deliver()).toEqual(NOTHING);
  const [row] = await rows();
  expect(calls).toHaveLength(1);
  expect(calls[0]?.headers).toMatchObject({ "content-type": "application/json", "webhook-id": row?.id });
  expect(verified(secret, calls[0])).toEqual({
    id: row?.eventId,
    type: "order.completed",
    createdAt: "2026-11-25T12:00:00.000Z",
    order: { number: orderNumber },
    data: { n: 1 },
  });
  expect(row).toMatchObject({ status: "sent", lastError: null, finishedAt: deps.clock.now() });
});

test("a try after a fault has the same id and body, and a new time", async () => {
  const { url, calls, state } = await refusing(500);
  const { secret } = await endpoint(url);
  await (await order()).happen();
  expect(await deliver()).toEqual({ ...NOTHING, retried: 1 });
  expect((await rows())[0]).toMatchObject({ status: "pending", attempts: 1, lastError: "status 500" });
  state.answer = (response) => void response.end();
  pass(10);
  expect(await deliver()).toEqual({ ...NOTHING, sent: 1 });
  const [first, second] = calls;
  expect(second?.body).toBe(first?.body);
  expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  expect(Number(second?.headers["webhook-timestamp"])).toBe(Number(first?.headers["webhook-timestamp"]) + 10);
  verified(secret, second);
});

test("while a rotated secret overlaps, both sign; after that only the new one", async () => {
  const { url, calls } = await receiver();
  const previous = newWebhookSecret(deps.ids);
  const overlap = {
    previousSecret: deps.secrets.seal("webhook", previous),
    previousUntil: new Date(deps.clock.now().getTime() + 60_000),
  };
  const { secret } = await endpoint(url, overlap);
  const { happen } = await order();
  await happen();
  await deliver();
  expect(verified(secret, calls[0])).toEqual(verified(previous, calls[0]));
  pass(60);
  await happen();
  await deliver();
  verified(secret, calls[1]);
  expect(() => verified(previous, calls[1])).toThrow();
});

test("an endpoint gets the events that it asked for, and a disabled one none", async () => {
  const some = await receiver();
  const none = await receiver();
  await endpoint(some.url, { events: ["order.completed"] });
  await endpoint(none.url, { disabledAt: deps.clock.now() });
  const { happen } = await order();
  await happen("order.created");
  await happen("order.completed");
  expect(await deliver()).toEqual({ ...NOTHING, sent: 1 });
  expect(some.calls.map(({ told }) => told.type)).toEqual(["order.completed"]);
  expect(none.calls).toEqual([]);
});

test("four deliverers at once send each of 100 events once, and each order's in order", async () => {
  const underWay: string[] = [];
  let overlaps = 0;
  const receivers = await Promise.all(
    Array.from({ length: 3 }, (_, at) =>
      receiver((response, { told }) => {
        const group = `${at}:${told.order.number}`;
        if (underWay.includes(group)) overlaps += 1;
        underWay.push(group);
        // Some take longer than others, or order would keep itself.
        setTimeout(() => {
          underWay.splice(underWay.indexOf(group), 1);
          response.end();
        }, told.id % 13);
      }),
    ),
  );
  for (const { url } of receivers) await endpoint(url);
  const things = await Promise.all(Array.from({ length: 10 }, () => order()));
  for (const { happen } of things) for (let n = 0; n < 10; n++) await happen();
  const counts = await Promise.all(replicas.map((replica) => deliver({ ...deps, db: replica.db })));
  expect(counts.reduce((total, { sent }) => total + sent, 0)).toBe(300);
  expect(overlaps).toBe(0);
  for (const { calls } of receivers) {
    expect(new Set(calls.map(({ headers }) => headers["webhook-id"])).size).toBe(100);
    expect(calls).toHaveLength(100);
    for (const { orderNumber } of things) {
      const mine = calls.filter(({ told }) => told.order.number === orderNumber);
      expect(mine.map(({ told }) => told.data.n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    }
  }
});

test("what failed holds back its own order, not the others", async () => {
  const { url, calls, state } = await receiver();
  await endpoint(url);
  const ill = await order();
  const well = await order();
  state.answer = (response, { told }) =>
    void response.writeHead(told.order.number === ill.orderNumber ? 500 : 200).end();
  await ill.happen();
  await ill.happen();
  expect(await deliver()).toMatchObject({ retried: 1 });
  await well.happen();
  pass(3);
  await db
    .update(outbox)
    .set({ nextAttemptAt: new Date("2027-01-01") })
    .where(eq(outbox.lastError, "status 500"));
  await db.update(webhookEndpoints).set({ pausedUntil: null });
  expect(await deliver()).toEqual({ ...NOTHING, sent: 1 });
  expect(calls.map(({ told }) => [told.order.number, told.data.n])).toEqual([
    [ill.orderNumber, 1],
    [well.orderNumber, 1],
  ]);
});

test("an endpoint that does not answer is left alone as a whole, longer each time, until it does", async () => {
  const { url, calls, state } = await refusing(503);
  const { id } = await endpoint(url);
  for (let orders = 0; orders < 50; orders++) await (await order()).happen();
  const pauses: number[] = [];
  for (let round = 0; round < 6; round++) {
    await deliver();
    const { pausedUntil } = (await endpointRow(id)) ?? {};
    const paused = ((pausedUntil?.getTime() ?? 0) - deps.clock.now().getTime()) / 1000;
    pauses.push(paused);
    expect(await deliver()).toEqual(NOTHING);
    pass(paused);
  }
  expect(calls.length).toBeLessThanOrEqual(12);
  expect(pauses.at(-1)).toBeGreaterThan((pauses[0] ?? 0) * 4);
  state.answer = (response) => void response.end();
  await deliver();
  pass(3600);
  await deliver();
  const { failures, pausedUntil } = (await endpointRow(id)) ?? {};
  expect([failures, (pausedUntil ?? deps.clock.now()) < deps.clock.now()]).toEqual([0, true]);
  expect((await rows()).every(({ status }) => status === "sent")).toBe(true);
});

test.each([
  [{ "retry-after": "900" }, 900],
  [{ "retry-after": "999999999" }, DAY],
])("a receiver that asks for time (%j) gets it, a day at most", async (headers, seconds) => {
  const { url, calls } = await refusing(429, headers);
  await endpoint(url);
  await (await order()).happen();
  await deliver();
  pass(seconds - 1);
  expect(await deliver()).toEqual(NOTHING);
  pass(1);
  expect(await deliver()).toMatchObject({ retried: 1 });
  expect(calls).toHaveLength(2);
});

test("after three days it is parked, and the next of its order goes on", async () => {
  const { url, calls, state } = await refusing(500);
  await endpoint(url);
  const { happen } = await order();
  await happen();
  await deliver();
  await happen();
  pass(3 * DAY - 60);
  expect(await deliver()).toEqual({ ...NOTHING, retried: 1 });
  pass(3600);
  expect(await deliver()).toEqual({ ...NOTHING, parked: 1 });
  expect((await rows())[0]).toMatchObject({ status: "parked", lastError: "status 500" });
  state.answer = (response) => void response.end();
  pass(3600);
  expect(await deliver()).toMatchObject({ sent: 1 });
  expect(calls.at(-1)?.told.data.n).toBe(2);
});

test("410 disables the endpoint, and what waits for it is parked", async () => {
  const { url, calls } = await refusing(410);
  const { id } = await endpoint(url);
  const { happen } = await order();
  for (let n = 0; n < 3; n++) await happen();
  await deliver();
  expect(await endpointRow(id)).toMatchObject({ disabledAt: deps.clock.now(), version: 2 });
  expect(await deliver()).toEqual({ ...NOTHING, parked: 2 });
  await happen();
  expect((await rows()).map(({ status }) => status)).toEqual(["parked", "parked", "parked"]);
  expect(calls).toHaveLength(1);
});

test("what is three days old at an endpoint long dead is parked without its turn", async () => {
  const { url, calls } = await refusing(500);
  const paused = new Date(deps.clock.now().getTime() + 4 * DAY * 1000);
  await endpoint(url, { failures: 20, pausedUntil: paused });
  for (let orders = 0; orders < 5; orders++) await (await order()).happen();
  pass(3 * DAY - 1);
  expect(await deliver()).toEqual(NOTHING);
  pass(1);
  expect(await deliver()).toEqual({ ...NOTHING, parked: 5 });
  expect(calls).toEqual([]);
});

test("a redirect to a private address is not followed", async () => {
  const inside = await receiver();
  world.forbid(inside.url);
  const { url } = await refusing(302, { location: inside.url });
  await endpoint(url);
  await (await order()).happen();
  expect(await deliver()).toEqual({ ...NOTHING, retried: 1 });
  expect((await rows())[0]?.lastError).toBe("302: redirects are not followed");
  expect(inside.calls).toEqual([]);
});

test("a private address is refused, recorded, and in the end parked", async () => {
  const { url, calls } = await receiver();
  world.forbid(url);
  await endpoint(url);
  await (await order()).happen();
  expect(await deliver()).toEqual({ ...NOTHING, retried: 1 });
  expect((await rows())[0]).toMatchObject({ status: "pending", lastError: "bare_address" });
  pass(3 * DAY);
  expect(await deliver()).toEqual({ ...NOTHING, parked: 1 });
  expect(calls).toEqual([]);
});

test("a long answer is cut and counts as taken, with a note; one that never ends is tried again", async () => {
  const long = await receiver((response) => void response.end(Buffer.alloc(1024 * 1024)));
  const endless = await receiver((response) => void response.writeHead(200).write("x"));
  await endpoint(long.url);
  await endpoint(endless.url);
  await (await order()).happen();
  expect(await deliver(deps, { patienceMs: 300 })).toEqual({ ...NOTHING, sent: 1, retried: 1 });
  const noted = (await rows()).map(({ status, lastError }) => `${status}: ${lastError}`);
  expect(noted.sort()).toEqual(["pending: time-out", "sent: taken; its answer was cut"]);
});

test("a slow receiver has two calls at most on their way, and keeps neither the others nor e-mails waiting", async () => {
  let slowDone = false;
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const slow = await receiver(async (response) => {
    await released;
    response.end();
  });
  const fast = await receiver();
  await endpoint(slow.url);
  await endpoint(fast.url);
  for (let orders = 0; orders < 12; orders++) await (await order()).happen();
  const delivering = deliver().then((counts) => {
    slowDone = true;
    return counts;
  });
  await vi.waitUntil(() => fast.calls.length === 12, { timeout: 20_000 });
  expect(slowDone).toBe(false);
  expect(slow.calls).toHaveLength(2);
  expect(await deliverOutbox(deps, { limit: 10 })).toEqual(NOTHING);
  letGo();
  expect(await delivering).toEqual({ ...NOTHING, sent: 24 });
  expect(slow.state.most).toBe(2);
});

test("one run at a time in a process: whoever comes meanwhile is served by the next", async () => {
  const { url, calls, state } = await receiver((response) => void setTimeout(() => response.end(), 20));
  await endpoint(url);
  const requests = Array.from({ length: 30 }, async () => {
    await (await order()).happen();
    await deliverWebhooksSoon(deps);
  });
  await Promise.all(requests);
  await vi.waitUntil(() => calls.length === 30, { timeout: 20_000 });
  expect(state.most).toBeLessThanOrEqual(2);
});

test("stops at its limit and in time", async () => {
  const { calls, state, url } = await receiver();
  await endpoint(url);
  for (let orders = 0; orders < 10; orders++) await (await order()).happen();
  expect(await deliver(deps, { limit: 3 })).toEqual({ ...NOTHING, sent: 3 });
  state.answer = (response) => {
    pass(8);
    response.end();
  };
  expect((await deliver(deps, { seconds: 12 })).sent).toBeLessThan(7);
  expect(calls.length).toBeLessThan(10);
});

test("a webhook whose deliverer died goes out under the same id when its lock ends", async () => {
  const { url, calls } = await receiver();
  const { id } = await endpoint(url);
  await (await order()).happen();
  const claimed = await claimWebhook(db, id, deps.clock.now());
  pass(59);
  expect(await deliver()).toEqual(NOTHING);
  pass(2);
  expect(await deliver()).toEqual({ ...NOTHING, sent: 1 });
  expect(calls[0]?.headers["webhook-id"]).toBe(claimed?.id);
});

test("a secret that cannot be opened is recorded", async () => {
  const { url, calls } = await receiver();
  await endpoint(url, { secret: "AAAA" });
  await (await order()).happen();
  expect(await deliver()).toEqual({ ...NOTHING, retried: 1 });
  expect((await rows())[0]?.lastError).toMatch(/^secret cannot be opened/);
  expect(calls).toEqual([]);
});

test("connections cut in the middle lose no event", async () => {
  const cut = () => database.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'servicos-online'`;
  const { url, calls } = await receiver(async (response) => {
    // Once: postgres.js rejects into nowhere when a connection is cut while it opens.
    if (calls.length === 9) await cut();
    response.end();
  });
  await endpoint(url);
  const things = await Promise.all(Array.from({ length: 5 }, () => order()));
  for (let n = 0; n < 4; n++) await Promise.all(things.map(({ happen }) => happen()));
  await Promise.allSettled(replicas.map((replica) => deliver({ ...deps, db: replica.db })));
  // The scheduler calls again, whatever the last call met.
  for (let runs = 0; runs < 10; runs++) {
    pass(61);
    await Promise.allSettled([deliver()]);
  }
  expect(await database.sql`select id from outbox where status <> 'sent'`).toHaveLength(0);
  expect(new Set(calls.map(({ headers }) => headers["webhook-id"])).size).toBe(20);
});
