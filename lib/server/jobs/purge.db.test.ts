import { afterAll, expect, test } from "vitest";
import { rateLimits } from "@/db/schema/abuse";
import { customers, passwordResets, sessions, signUpAttempts } from "@/db/schema/customers";
import { demoMailbox, outbox } from "@/db/schema/delivery";
import { testDatabase } from "@/db/test/database";
import type { Deps } from "@/lib/server/deps";
import { purge } from "./purge";

const database = await testDatabase();
afterAll(database.close);
const { db } = database;

const now = new Date("2026-11-25T12:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const held = { db, clock: { now: () => now } } as Deps;
const uuid = () => crypto.randomUUID();

const customerId = uuid();
await db.insert(customers).values({
  id: customerId,
  cpf: "52998224725",
  name: "Maria",
  email: "m@example.com",
  createdAt: now,
  updatedAt: now,
});

const attempt = (expiresAt: Date) => ({
  id: uuid(),
  browserHash: uuid(),
  cpf: "52998224725",
  email: "m@example.com",
  codeHash: "-",
  expiresAt,
  createdAt: ago(60),
});
const session = (times: { expiresAt: Date; endedAt?: Date }) => ({
  id: uuid(),
  customerId,
  createdAt: ago(60),
  lastSeenAt: ago(60),
  ...times,
});
const reset = (expiresAt: Date) => ({
  id: uuid(),
  customerId,
  tokenHash: uuid(),
  expiresAt,
  voidedAt: expiresAt,
  createdAt: ago(60),
});
const row = (status: "pending" | "sent" | "parked", finishedAt: Date | null) => ({
  id: uuid(),
  kind: "email" as const,
  topic: "signUpCode",
  status,
  finishedAt,
  nextAttemptAt: ago(60),
  createdAt: ago(60),
});
const mail = (sentAt: Date) => ({
  id: uuid(),
  to: "m@example.com",
  subject: "-",
  html: "-",
  text: "-",
  sentAt,
});

test("erases what has served its purpose, and only that; twice is as good as once", async () => {
  await db.insert(signUpAttempts).values([attempt(ago(2)), attempt(ago(0.5))]);
  await db
    .insert(sessions)
    .values([
      session({ expiresAt: ago(31) }),
      session({ expiresAt: ago(-1), endedAt: ago(31) }),
      session({ expiresAt: ago(-1), endedAt: ago(29) }),
      session({ expiresAt: ago(-1) }),
    ]);
  await db.insert(passwordResets).values([reset(ago(31)), reset(ago(1))]);
  await db.insert(rateLimits).values([
    { key: "old", fullAt: ago(0.01) },
    { key: "live", fullAt: ago(-0.01) },
  ]);
  await db
    .insert(outbox)
    .values([row("sent", ago(31)), row("sent", ago(29)), row("parked", ago(31)), row("pending", null)]);
  await db.insert(demoMailbox).values([mail(ago(31)), mail(ago(29))]);

  const erased = {
    signUpAttempts: 1,
    passwordResets: 1,
    rateLimits: 1,
    sessions: 2,
    outbox: 1,
    demoMailbox: 1,
    orderDrafts: 0,
    storedFiles: 0,
    storedFilesFailed: 0,
    idempotentAnswers: 0,
    abandonedWebhooks: 0,
    webhookSecrets: 0,
    integrationEvents: 0,
  };
  expect(await purge(held)).toEqual(erased);
  expect(Object.values(await purge(held))).toEqual(Object.values(erased).map(() => 0));
  expect(await db.select().from(sessions)).toHaveLength(2);
  expect(await db.select().from(outbox)).toHaveLength(3);
});
