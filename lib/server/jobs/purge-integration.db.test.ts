import { afterAll, expect, test } from "vitest";
import { outbox } from "@/db/schema/delivery";
import { idempotentAnswers, integrationEvents, webhookEndpoints } from "@/db/schema/integration";
import { testDatabase } from "@/db/test/database";
import { webhookWorld } from "@/lib/server/webhooks/testing/receivers";
import { purgeIntegration } from "./purge-integration";

const database = await testDatabase();
const { db } = database;
const { deps, pass, apiKeyId, endpoint, order, close } = await webhookWorld(db);
afterAll(async () => {
  close();
  await database.close();
});

const DAY = 86_400;
const purge = () => {
  const now = deps.clock.now();
  return purgeIntegration(db, now, (days) => new Date(now.getTime() - days * DAY * 1000));
};
const NOTHING = { idempotentAnswers: 0, abandonedWebhooks: 0, webhookSecrets: 0, integrationEvents: 0 };

test("an answer is kept for a day", async () => {
  const answer = { apiKeyId, fingerprint: "-", createdAt: deps.clock.now() };
  await db.insert(idempotentAnswers).values({ ...answer, key: "first" });
  pass(DAY);
  expect(await purge()).toEqual(NOTHING);
  pass(1);
  expect(await purge()).toEqual({ ...NOTHING, idempotentAnswers: 1 });
});

test("an event is kept for half a year, and as long as a webhook may still tell of it", async () => {
  await (await order()).happen();
  await endpoint("https://erp.example/hook");
  await (await order()).happen();
  pass(180 * DAY);
  expect(await purge()).toEqual(NOTHING);
  pass(1);
  expect(await purge()).toEqual({ ...NOTHING, integrationEvents: 1 });
  await db.update(outbox).set({ status: "parked" });
  expect(await purge()).toEqual(NOTHING);
  await db.delete(outbox);
  expect(await purge()).toEqual({ ...NOTHING, integrationEvents: 1 });
  expect(await db.select().from(integrationEvents)).toEqual([]);
});

test("a secret that no longer overlaps, and what waits for an endpoint long disabled, are erased", async () => {
  await db.delete(webhookEndpoints);
  await endpoint("https://erp.example/hook", { previousSecret: "-", previousUntil: deps.clock.now() });
  await (await order()).happen();
  await db.update(outbox).set({ status: "parked" });
  expect(await purge()).toEqual(NOTHING);
  await db.update(webhookEndpoints).set({ disabledAt: deps.clock.now() });
  pass(1);
  expect(await purge()).toEqual({ ...NOTHING, webhookSecrets: 1 });
  pass(30 * DAY);
  expect(await purge()).toEqual({ ...NOTHING, abandonedWebhooks: 1 });
});
