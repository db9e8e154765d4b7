import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { outbox } from "@/db/schema/delivery";
import { webhookEndpoints } from "@/db/schema/integration";
import { testDatabase } from "@/db/test/database";
import type { WebhookInput } from "@/lib/integration/webhook-input";
import {
  createEndpoint,
  disableEndpoint,
  findEndpoint,
  listEndpoints,
  rotateSecret,
  updateEndpoint,
} from "./endpoints";
import { newApiKey, webhookWorld } from "./testing/receivers";

const database = await testDatabase();
const { db } = database;
const { deps, pass, apiKeyId, order, close } = await webhookWorld(db);
const stranger = await newApiKey(db);
afterAll(async () => {
  close();
  await database.close();
});
beforeEach(async () => {
  await db.delete(outbox);
  await db.delete(webhookEndpoints);
});

const url = "https://erp.example/hook";
const input: WebhookInput = { url, events: [] };

async function created(own: Partial<WebhookInput> = {}) {
  const result = await createEndpoint(deps, apiKeyId, { ...input, ...own });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

test("a new endpoint shows its secret once, and keeps it sealed", async () => {
  const { endpoint, secret } = await created({ events: ["order.created", "order.created"] });
  expect(secret).toMatch(/^whsec_/);
  expect(endpoint).toMatchObject({ url, events: ["order.created"], version: 1, disabledAt: null });
  const [row] = await db.select().from(webhookEndpoints);
  expect(JSON.stringify(row)).not.toContain(secret.slice(6));
  expect(deps.secrets.open("webhook", row?.secret ?? "")).toBe(secret);
  const listed = await listEndpoints(deps, apiKeyId);
  expect(listed).toEqual([endpoint]);
  expect(JSON.stringify(listed)).not.toContain(row?.secret);
});

test("an address is kept in one form, one living endpoint a key", async () => {
  const { endpoint } = await created({ url: "HTTPS://ERP.example:443/hook#top" });
  expect(endpoint.url).toBe(url);
  expect(await createEndpoint(deps, apiKeyId, input)).toMatchObject({ error: { code: "url_taken" } });
  expect(await createEndpoint(deps, stranger, input)).toMatchObject({ ok: true });
  await disableEndpoint(deps, apiKeyId, endpoint.id);
  expect(await createEndpoint(deps, apiKeyId, input)).toMatchObject({ ok: true });
});

test.each([
  ["https://user:password@erp.example/", "credentials"],
  ["https://portal.example/api", "own_address"],
  ["https://127.0.0.1/hook", "bare_address"],
  ["https://0x7f.1/hook", "bare_address"],
  ["https://[::ffff:7f00:1]/hook", "bare_address"],
  ["https://localhost./hook", "private_address"],
])("an address that would never be called is refused at once: %s", async (refused, reason) => {
  const result = await createEndpoint(deps, apiKeyId, { ...input, url: refused });
  expect(result).toMatchObject({ ok: false, error: { code: "url_refused", reason } });
});

test("ten endpoints live at most, also when twenty are asked for at once, or an old one comes back", async () => {
  const { endpoint } = await created({ url: "https://old.example/" });
  await disableEndpoint(deps, apiKeyId, endpoint.id);
  const asked = Array.from({ length: 20 }, (_, n) =>
    createEndpoint(deps, apiKeyId, { ...input, url: `${url}/${n}` }),
  );
  const results = await Promise.all(asked);
  expect(results.filter(({ ok }) => ok)).toHaveLength(10);
  const back = { id: endpoint.id, version: 2, url: endpoint.url, events: [], enabled: true };
  expect(await updateEndpoint(deps, apiKeyId, back)).toMatchObject({ error: { code: "too_many_endpoints" } });
});

test("the same address twice at once makes one endpoint", async () => {
  const results = await Promise.all([1, 2, 3, 4].map(() => createEndpoint(deps, apiKeyId, input)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("an update is made from the version that its caller knows", async () => {
  const { endpoint } = await created();
  const change = { id: endpoint.id, url: `${url}/2`, events: ["order.updated" as const] };
  const updated = await updateEndpoint(deps, apiKeyId, { ...change, version: 1 });
  expect(updated).toMatchObject({
    ok: true,
    value: { url: `${url}/2`, events: ["order.updated"], version: 2 },
  });
  const refusal = { error: { code: "version_changed", version: 2 } };
  expect(await updateEndpoint(deps, apiKeyId, { ...change, version: 1 })).toMatchObject(refusal);
  const unsaid = { error: { code: "version_required" } };
  expect(await updateEndpoint(deps, apiKeyId, { ...change, version: null })).toMatchObject(unsaid);
});

test("an update keeps its own address, and takes nobody else's", async () => {
  const { endpoint } = await created();
  await created({ url: `${url}/2` });
  const change = { id: endpoint.id, version: "any" as const, events: [] };
  expect(await updateEndpoint(deps, apiKeyId, { ...change, url })).toMatchObject({ ok: true });
  const taken = await updateEndpoint(deps, apiKeyId, { ...change, url: `${url}/2` });
  expect(taken).toMatchObject({ error: { code: "url_taken" } });
});

test("whoever looks after an endpoint that failed gives it its chance at once", async () => {
  const { endpoint } = await created();
  const later = new Date("2026-12-24T12:00:00Z");
  await db.update(webhookEndpoints).set({ failures: 9, pausedUntil: later, disabledAt: later });
  const change = { id: endpoint.id, version: 1, url, events: [] };
  expect(await updateEndpoint(deps, apiKeyId, { ...change, enabled: true })).toMatchObject({
    value: { failures: 0, pausedUntil: null, disabledAt: null },
  });
});

test("a rotated secret overlaps with the one before for a day", async () => {
  const { endpoint, secret } = await created();
  const rotated = await rotateSecret(deps, apiKeyId, endpoint.id);
  if (!rotated.ok) throw new Error("refused");
  expect(rotated.value.secret).not.toBe(secret);
  const until = new Date(deps.clock.now().getTime() + 86_400_000);
  expect(rotated.value.endpoint).toMatchObject({ version: 2, previousSecretUntil: until });
  const [row] = await db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, endpoint.id));
  expect(deps.secrets.open("webhook", row?.previousSecret ?? "")).toBe(secret);
});

test("a disabled endpoint is told of nothing more; twice is as good as once", async () => {
  const { endpoint } = await created();
  const disabled = await disableEndpoint(deps, apiKeyId, endpoint.id);
  expect(disabled).toMatchObject({ value: { disabledAt: deps.clock.now(), version: 2 } });
  pass(60);
  expect(await disableEndpoint(deps, apiKeyId, endpoint.id)).toEqual(disabled);
  await (await order()).happen();
  expect(await db.select().from(outbox)).toEqual([]);
});

test("does not find somebody else's endpoint", async () => {
  const { endpoint } = await created();
  const missing = { ok: false, error: { code: "not_found" } };
  const change = { id: endpoint.id, version: "any" as const, url: `${url}/2`, events: [] };
  expect(await listEndpoints(deps, stranger)).toEqual([]);
  expect(await findEndpoint(deps, stranger, endpoint.id)).toEqual(missing);
  expect(await updateEndpoint(deps, stranger, change)).toEqual(missing);
  expect(await rotateSecret(deps, stranger, endpoint.id)).toEqual(missing);
  expect(await disableEndpoint(deps, stranger, endpoint.id)).toEqual(missing);
  expect(await findEndpoint(deps, apiKeyId, endpoint.id)).toEqual({ ok: true, value: endpoint });
});
