import { afterAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { returnTokens, takeToken, takeTokens } from "./rate-limit";
import { secretsFrom } from "./secrets";

const database = await testDatabase();
afterAll(database.close);

const secrets = secretsFrom("a secret of thirty-two characters!");
let now = new Date("2026-11-25T12:00:00Z");
const clock = { now: () => now };
const take = (key: string, limit = { burst: 3, everySeconds: 60 }) =>
  takeToken(database.db, { clock, secrets }, "test", key, limit);
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

describe("a bucket", () => {
  test("gives its burst at once and then one every so often", async () => {
    expect([await take("a"), await take("a"), await take("a"), await take("a")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    later(59);
    expect(await take("a")).toBe(false);
    later(1);
    expect([await take("a"), await take("a")]).toEqual([true, false]);
  });

  test("fills up again, and no further than its burst", async () => {
    await take("b");
    later(100_000);
    expect([await take("b"), await take("b"), await take("b"), await take("b")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test("of one key is not another's", async () => {
    for (let i = 0; i < 4; i++) await take("c");
    expect(await take("d")).toBe(true);
  });

  test("gives no more than its burst to a hundred takers at once", async () => {
    const taken = await Promise.all(Array.from({ length: 100 }, () => take("e")));
    expect(taken.filter(Boolean)).toHaveLength(3);
  });

  test("gives back what a rightful try took", async () => {
    const buckets = [{ name: "test", key: "f", limit: { burst: 3, everySeconds: 60 } }];
    for (let tries = 0; tries < 20; tries++) {
      expect(await takeTokens(database.db, { clock, secrets }, buckets)).toBe(true);
      await returnTokens(database.db, { clock, secrets }, buckets);
    }
    expect([await take("f"), await take("f"), await take("f"), await take("f")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test("keeps no CPF and no address", async () => {
    await take("52998224725");
    const kept = await database.sql`select string_agg(key, ' ') as keys from rate_limits`;
    expect(String(kept[0]?.keys)).not.toContain("52998224725");
  });
});
