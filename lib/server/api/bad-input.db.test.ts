import { afterAll, describe, expect, test } from "vitest";
import { apiFixture } from "./testing/api-fixture";

const { close, api, key, order, put, problemOf } = await apiFixture();
afterAll(close);

describe("bad input", () => {
  test.each<[string, { raw?: string; body?: unknown; headers?: Record<string, string> }, number, string]>([
    ["half a body", { raw: '{"reason":"abc' }, 400, "malformed_json"],
    ["a member twice", { raw: '{"reason":"abc","reason":"abd"}' }, 400, "malformed_json"],
    ["NaN", { raw: '{"reason":NaN}' }, 400, "malformed_json"],
    ["ten thousand levels", { raw: `${"[".repeat(10_000)}${"]".repeat(10_000)}` }, 400, "malformed_json"],
    ["an unknown field", { body: { reason: "abc", status: "delivered" } }, 422, "invalid_body"],
    ["a prototype", { raw: '{"reason":"abc","__proto__":{"a":1}}' }, 422, "invalid_body"],
    ["a hidden sign", { body: { reason: "a\u0000bc" } }, 422, "invalid_body"],
    ["6 MB", { raw: JSON.stringify({ reason: "x".repeat(6_000_000) }) }, 413, "too_large"],
    [
      "another type",
      { raw: "a=b", headers: { "Content-Type": "text/plain" } },
      415,
      "unsupported_media_type",
    ],
    ["gzip", { raw: "{}", headers: { "Content-Encoding": "gzip" } }, 415, "unsupported_media_type"],
    [
      "no Idempotency-Key",
      { body: { reason: "abc" }, headers: { "Idempotency-Key": "" } },
      400,
      "idempotency_key_required",
    ],
  ])("%s is refused", async (_, sent, status, code) => {
    const got = await api.call(key, "POST", "/orders/1/cancel", sent);
    expect([got.status, problemOf(got.body)]).toEqual([status, code]);
  });

  test("each fault of an order is named by its field, in Portuguese", async () => {
    const body = order({
      placedAt: "2026-02-30T00:00:00Z",
      months: 2 ** 53 + 2,
      priceCents: -1,
      extra: true,
    });
    const got = await put(body);
    expect(got.status).toBe(422);
    const errors = got.body.errors as { path: string; detail: string }[];
    expect(new Set(errors.map(({ path }) => path))).toEqual(
      new Set(["extra", "months", "placedAt", "priceCents"]),
    );
    expect(errors.find(({ path }) => path === "extra")?.detail).toBe("Campo desconhecido.");
  });

  test.each(["..", "%00", "1".repeat(30), "-1", "1e9", "abc", "%2e%2e"])(
    "an order named %s does not exist",
    async (number) => {
      const got = await api.call(key, "GET", `/orders/${number}`);
      expect([404, 405]).toContain(got.status);
    },
  );

  test.each([
    "?limit=0",
    "?limit=201",
    "?limit=5&limit=6",
    "?status=x",
    "?status[]=draft",
    "?status=%25",
    "?foo=1",
    "?cursor=zzz",
  ])("the list refuses %s", async (search) => {
    expect((await api.call(key, "GET", `/orders${search}`)).status).toBe(400);
  });

  test("an address that does not exist is 404, another method 405", async () => {
    expect((await api.call(key, "GET", "/nothing")).status).toBe(404);
    const wrong = await api.call(key, "DELETE", "/orders/1");
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get("allow")).toContain("PUT");
  });
});
