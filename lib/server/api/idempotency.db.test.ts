import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { idempotentAnswers } from "@/db/schema/integration";
import { apiFixture } from "./testing/api-fixture";

const { close, db, api, key, pushed, stored, problemOf } = await apiFixture();
afterAll(close);

describe("idempotency", () => {
  const cancel = (number: string, idempotencyKey: string, reason = "Desistência", as = key) =>
    api.call(as, "POST", `/orders/${number}/cancel`, {
      body: { reason },
      headers: { "Idempotency-Key": idempotencyKey },
    });

  test("the same call gets the first answer, even after the order went on", async () => {
    const { number } = await pushed();
    const name = randomUUID();
    const first = await cancel(number, name);
    const again = await cancel(number, name);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
    expect((await cancel(number, randomUUID())).status).toBe(409);
  });

  test("another body, or another address, under one key is refused", async () => {
    const [one, other] = [await pushed(), await pushed()];
    const name = randomUUID();
    await cancel(one.number, name);
    expect(problemOf((await cancel(one.number, name, "Outro motivo")).body)).toBe("idempotency_key_reused");
    expect(problemOf((await cancel(other.number, name)).body)).toBe("idempotency_key_reused");
    expect((await stored(other.number))?.status).toBe("awaiting_payment");
  });

  test("another caller's key is another key", async () => {
    const { number } = await pushed();
    const name = randomUUID();
    const other = await api.newKey(["orders:write"]);
    await cancel(number, name);
    expect((await cancel(number, name, "Desistência", other)).status).toBe(409);
  });

  test("of ten at once one runs, and all get its answer", async () => {
    const { number } = await pushed();
    const name = randomUUID();
    const results = await Promise.all(Array.from({ length: 10 }, () => cancel(number, name)));
    expect(new Set(results.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(results[0]?.status).toBe(200);
    expect(results.filter(({ headers }) => headers.has("idempotency-replayed"))).toHaveLength(9);
  });

  test("after a day the key is new", async () => {
    const { number } = await pushed();
    const name = randomUUID();
    await cancel(number, name);
    api.pass(24 * 3600 + 1);
    expect((await cancel(number, name)).status).toBe(409);
  });

  test("what is kept of an answer cannot be read without the portal's secret", async () => {
    const { number } = await pushed();
    await cancel(number, randomUUID());
    const kept = await db.select().from(idempotentAnswers);
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain("52998224725");
  });
});
