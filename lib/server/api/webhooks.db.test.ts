import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { webhookEndpoints } from "@/db/schema/integration";
import { revokeApiKey } from "@/db/unscoped/api-keys";
import { apiFixture } from "./testing/api-fixture";

const { close, db, api, key } = await apiFixture();
afterAll(close);

describe("webhooks", () => {
  test("are a key's own, and show their secret once", async () => {
    const other = await api.newKey(["webhooks:write"], "CRM");
    const made = await api.call(key, "POST", "/webhook-endpoints", {
      body: { url: "https://erp.example.com/hook", events: [] },
    });
    const { endpoint, secret } = made.body as { endpoint: { id: string }; secret: string };
    expect(secret).toMatch(/^whsec_/);
    const read = await api.call(key, "GET", `/webhook-endpoints/${endpoint.id}`);
    expect(JSON.stringify(read.body)).not.toContain(secret);
    expect((await api.call(other, "GET", `/webhook-endpoints/${endpoint.id}`)).status).toBe(404);
    const turned = await api.call(key, "POST", `/webhook-endpoints/${endpoint.id}/rotate-secret`, {
      body: {},
    });
    expect((turned.body as { secret: string }).secret).not.toBe(secret);
    expect(
      (await api.call(key, "DELETE", `/webhook-endpoints/${endpoint.id}`)).body.disabledAt,
    ).not.toBeNull();
  });

  test("end with their key", async () => {
    const own = await api.newKey(["webhooks:write"], "Velho");
    await api.call(own, "POST", "/webhook-endpoints", {
      body: { url: "https://old.example.com/", events: [] },
    });
    expect(await revokeApiKey(db, own.slice(3, 15), new Date())).toBe(true);
    expect((await api.call(own, "GET", "/webhook-endpoints")).status).toBe(401);
    const [endpoint] = await db
      .select()
      .from(webhookEndpoints)
      .where(eq(webhookEndpoints.url, "https://old.example.com/"));
    expect(endpoint?.disabledAt).not.toBeNull();
    expect(await revokeApiKey(db, own.slice(3, 15), new Date())).toBe(false);
  });

  test.each([
    "http://127.0.0.1/x",
    "http://[::ffff:10.0.0.1]/x",
    "https://user:pass@example.com/",
    "ftp://example.com",
  ])("%s is refused", async (url) => {
    const got = await api.call(key, "POST", "/webhook-endpoints", { body: { url, events: [] } });
    expect(got.status).toBe(422);
  });
});
