import { afterAll, describe, expect, test } from "vitest";
import { apiFixture } from "./testing/api-fixture";

const { close, api, key, order, put } = await apiFixture();
afterAll(close);

describe("keys", () => {
  test.each([
    ["none", () => null],
    ["one that does not exist", () => `so_${"A".repeat(12)}_${"b".repeat(43)}`],
    ["one with another secret", () => `${key.slice(0, 16)}${"c".repeat(43)}`],
    ["nonsense", () => "x".repeat(10_000)],
  ])("%s is 401", async (_, wrong) => {
    const got = await api.call(wrong(), "GET", "/orders");
    expect(got.status).toBe(401);
    expect(got.headers.get("www-authenticate")).toContain("Bearer");
  });

  test("one in the address is not looked at", async () => {
    expect((await api.call(null, "GET", `/orders?key=${key}`)).status).toBe(401);
  });

  test("an expired one is 401", async () => {
    const expired = await api.newKey(["orders:read"], "ERP", new Date("2026-11-25T11:00:00Z"));
    expect((await api.call(expired, "GET", "/orders")).status).toBe(401);
  });

  test("a scope that it lacks is 403, and to write includes to read", async () => {
    const reader = await api.newKey(["orders:read"]);
    const writer = await api.newKey(["orders:write"]);
    expect((await put(order(), {}, reader)).status).toBe(403);
    expect((await api.call(writer, "GET", "/orders")).status).toBe(200);
    expect((await api.call(writer, "GET", "/events")).status).toBe(403);
  });

  test("each has its own limit, said in headers", async () => {
    const busy = await api.newKey(["orders:read"]);
    const first = await api.call(busy, "GET", "/orders/1");
    expect(first.headers.get("ratelimit")).toBe('"caller";r=599;t=0');
    await Promise.all(Array.from({ length: 599 }, () => api.call(busy, "GET", "/orders/1")));
    const refused = await api.call(busy, "GET", "/orders/1");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("1");
    expect((await api.call(key, "GET", "/orders/1")).status).toBe(404);
  });
});
