import { afterAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { deps } from "@/lib/server/deps";
import { webhookWorld } from "@/lib/server/webhooks/testing/receivers";
import { POST } from "./route";

const database = await testDatabase();
const world = await webhookWorld(database.db);
const { url, calls } = await world.receiver();
Object.assign(process.env, {
  PORTAL_MODE: "demo",
  DATABASE_URL: database.url,
  APP_URL: "https://portal.example",
  NEXTAUTH_SECRET: "a secret of the tests, long enough for all",
  CRON_SECRET: "a secret of the scheduler",
  WEBHOOK_PRIVATE_HOSTS: new URL(url).host,
});
afterAll(async () => {
  world.close();
  await deps().db.$client.end();
  await database.close();
});

test("one call sends mail and webhooks, and says how much of each", async () => {
  await world.endpoint(url);
  await (await world.order()).happen();
  await database.sql`update outbox set next_attempt_at = now() - interval '1 minute'`;
  const headers = { authorization: "Bearer a secret of the scheduler" };
  const answer = await POST(
    new Request("https://portal.example/api/cron/outbox", { method: "POST", headers }),
  );
  expect(await answer.json()).toEqual({
    sent: 0,
    retried: 0,
    parked: 0,
    webhooksSent: 1,
    webhooksRetried: 0,
    webhooksParked: 0,
  });
  expect(calls).toHaveLength(1);
});
