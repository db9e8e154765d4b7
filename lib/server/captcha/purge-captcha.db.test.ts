import { afterAll, expect, test } from "vitest";
import { captchaChallenges, spentCaptchaTokens } from "@/db/schema/abuse";
import { testDatabase } from "@/db/test/database";
import { randomIds } from "@/lib/server/adapters/random-ids";
import { purgeExpired } from "./purge-captcha";

const database = await testDatabase();
afterAll(database.close);
const { db } = database;

const now = new Date("2026-11-25T12:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

test("keeps what could still be answered or replayed", async () => {
  const challenge = (expiresAt: Date) =>
    ({ id: randomIds.uuid(), form: "acesso", kind: "image", answerHash: "x", expiresAt }) as const;
  await db.insert(captchaChallenges).values([challenge(ago(0.1)), challenge(ago(-0.1))]);
  await db.insert(spentCaptchaTokens).values([
    { tokenHash: "old", spentAt: ago(25) },
    { tokenHash: "new", spentAt: ago(1) },
  ]);
  await purgeExpired(db, now);
  await purgeExpired(db, now);
  expect(await db.select().from(captchaChallenges)).toMatchObject([{ expiresAt: ago(-0.1) }]);
  expect(await db.select().from(spentCaptchaTokens)).toMatchObject([{ tokenHash: "new" }]);
});
