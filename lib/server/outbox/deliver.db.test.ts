import { afterAll, beforeEach, expect, test } from "vitest";
import { connect, type Db } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { testDatabase } from "@/db/test/database";
import { signUpCode } from "@/emails/messages";
import { databaseFiles } from "@/lib/server/adapters/database-files";
import { embeddedCaptcha } from "@/lib/server/adapters/embedded-captcha";
import { randomIds } from "@/lib/server/adapters/random-ids";
import type { Deps } from "@/lib/server/deps";
import { readEnv } from "@/lib/server/env";
import type { MailOutcome, OutgoingMessage } from "@/lib/server/ports/mailer";
import { secretsFrom } from "@/lib/server/secrets";
import { MOST_ATTEMPTS } from "./backoff";
import { claimRow } from "./claim";
import { deliverOutbox } from "./deliver";
import { enqueueEmail } from "./enqueue-email";

const database = await testDatabase();
const replicas = Array.from({ length: 4 }, () => connect(database.url, { max: 2 }));
afterAll(async () => {
  await Promise.all(replicas.map(({ close }) => close()));
  await database.close();
});

const env = readEnv({
  PORTAL_MODE: "demo",
  DATABASE_URL: database.url,
  APP_URL: "https://portal.example",
  NEXTAUTH_SECRET: "a secret of the tests, long enough for all",
  CRON_SECRET: "a secret of the scheduler",
});

let now = new Date("2026-11-25T12:00:00Z");
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

const sent: OutgoingMessage[] = [];
let answer: () => MailOutcome | Promise<MailOutcome>;

function depsOn(db: Db): Deps {
  const base = {
    db,
    env,
    ids: randomIds,
    secrets: secretsFrom(env.NEXTAUTH_SECRET),
    clock: { now: () => now },
  };
  const send = async (message: OutgoingMessage) => {
    sent.push(message);
    return answer();
  };
  return { ...base, captcha: embeddedCaptcha(base), mailer: { send }, files: databaseFiles, bank: null };
}

const { db } = database;
const deps = depsOn(db);
const deliver = (held = deps) => deliverOutbox(held, { limit: 1000 });
const enqueue = (to = "pessoa@example.com") =>
  enqueueEmail(db, deps, to, signUpCode({ code: "012345", minutes: 10 }));
const onlyRow = async () => (await db.select().from(outbox))[0];

beforeEach(async () => {
  await db.delete(outbox);
  sent.length = 0;
  answer = () => ({ status: "sent" });
});

test("a message waits sealed, is sent once, and its content is erased", async () => {
  await enqueue();
  const waiting = await onlyRow();
  expect(waiting).toMatchObject({ kind: "email", topic: "signUpCode", status: "pending" });
  expect(JSON.stringify(waiting)).not.toMatch(/pessoa|012345/);
  expect(await deliver()).toEqual({ sent: 1, retried: 0, parked: 0 });
  expect(await deliver()).toEqual({ sent: 0, retried: 0, parked: 0 });
  expect(sent).toMatchObject([
    { idempotencyKey: waiting?.id, to: "pessoa@example.com", subject: "Seu código de cadastro" },
  ]);
  expect(await onlyRow()).toMatchObject({ status: "sent", payload: null, finishedAt: now });
});

test("a transaction that fails sends nothing", async () => {
  const work = db.transaction(async (tx) => {
    await enqueueEmail(tx, deps, "pessoa@example.com", signUpCode({ code: "012345", minutes: 10 }));
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  await deliver();
  expect(sent).toEqual([]);
});

test("four deliverers at once send each of 200 messages once", async () => {
  await Promise.all(Array.from({ length: 200 }, (_, i) => enqueue(`pessoa${i}@example.com`)));
  const counts = await Promise.all(replicas.map((replica) => deliver(depsOn(replica.db))));
  expect(counts.reduce((total, count) => total + count.sent, 0)).toBe(200);
  expect(sent).toHaveLength(200);
  expect(new Set(sent.map(({ to }) => to)).size).toBe(200);
});

test("a passing fault is tried again under the same key, not before the receiver asked", async () => {
  await enqueue();
  answer = () => ({ status: "retry", reason: "429 rate_limit_exceeded", afterSeconds: 90 });
  expect(await deliver()).toMatchObject({ retried: 1 });
  expect(await onlyRow()).toMatchObject({
    status: "pending",
    attempts: 1,
    lastError: "429 rate_limit_exceeded",
  });
  answer = () => ({ status: "sent" });
  later(89);
  expect(await deliver()).toMatchObject({ sent: 0 });
  later(2);
  expect(await deliver()).toMatchObject({ sent: 1 });
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
});

test("a final refusal is parked, visible, and can be sent again later", async () => {
  await enqueue();
  answer = () => ({ status: "refused", reason: "422 validation_error" });
  expect(await deliver()).toMatchObject({ parked: 1 });
  const parked = await onlyRow();
  expect(parked).toMatchObject({ status: "parked", lastError: "422 validation_error" });
  later(86_400);
  expect(await deliver()).toEqual({ sent: 0, retried: 0, parked: 0 });
  expect(deps.secrets.open("outbox", parked?.payload ?? "")).toMatchObject({ to: "pessoa@example.com" });
});

test("what fails for a day and a half is parked", async () => {
  await enqueue();
  answer = () => ({ status: "retry", reason: "503" });
  await db.update(outbox).set({ attempts: MOST_ATTEMPTS - 1 });
  expect(await deliver()).toMatchObject({ parked: 1 });
});

test("a message whose deliverer died goes out under the same key when its lock ends", async () => {
  await enqueue();
  const claimed = await claimRow(db, now);
  later(59);
  expect(await deliver()).toMatchObject({ sent: 0 });
  later(2);
  expect(await deliver()).toMatchObject({ sent: 1 });
  expect(sent[0]?.idempotencyKey).toBe(claimed?.id);
});

test("a deliverer that comes back after its lock ended changes nothing", async () => {
  await enqueue();
  answer = async () => {
    answer = () => ({ status: "sent" });
    later(61);
    await deliver();
    return { status: "refused", reason: "too late" };
  };
  await deliver();
  expect(await onlyRow()).toMatchObject({ status: "sent", lastError: null });
});

test("a fault of one message keeps nobody else waiting", async () => {
  await enqueue("first@example.com");
  await enqueue("second@example.com");
  answer = () => {
    answer = () => ({ status: "sent" });
    throw new Error("a bug");
  };
  expect(await deliver()).toEqual({ sent: 1, retried: 1, parked: 0 });
});

test("a row that cannot be opened is parked", async () => {
  await enqueue();
  await db.update(outbox).set({ payload: "AAAA" });
  expect(await deliver()).toMatchObject({ parked: 1 });
  expect(sent).toEqual([]);
});

test("a task that no handler knows waits for the release that does", async () => {
  await enqueue();
  await db.update(outbox).set({ kind: "task", topic: "of_the_next_release" });
  expect(await deliver()).toMatchObject({ retried: 1 });
  expect(await onlyRow()).toMatchObject({ status: "pending", payload: expect.any(String) });
});

test("a webhook is left to its own deliverer", async () => {
  await enqueue();
  await db.update(outbox).set({ kind: "webhook" });
  expect(await deliver()).toEqual({ sent: 0, retried: 0, parked: 0 });
});

test("stops in time when the receiver is slow", async () => {
  await Promise.all(Array.from({ length: 10 }, () => enqueue()));
  answer = () => {
    later(8);
    return { status: "sent" };
  };
  expect(await deliverOutbox(deps, { limit: 100, seconds: 25 })).toMatchObject({ sent: 4 });
});

test("connections cut in the middle lose no message", async () => {
  await Promise.all(Array.from({ length: 40 }, (_, i) => enqueue(`pessoa${i}@example.com`)));
  const cut = () => database.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'servicos-online'`;
  answer = async () => {
    if (sent.length % 10 === 5) await cut();
    return { status: "sent" };
  };
  await Promise.allSettled(replicas.map((replica) => deliver(depsOn(replica.db))));
  answer = () => ({ status: "sent" });
  // The scheduler calls again, whatever the last call met.
  for (let calls = 0; calls < 5; calls++) {
    later(61);
    await Promise.allSettled([deliver()]);
  }
  expect(await database.sql`select id from outbox where status <> 'sent'`).toHaveLength(0);
  expect(new Set(sent.map(({ to }) => to)).size).toBe(40);
});
