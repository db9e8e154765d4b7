import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "@/db/client";
import { accesses, customers } from "@/db/schema/customers";
import { idempotentAnswers, integrationEvents, webhookEndpoints } from "@/db/schema/integration";
import { orderEvents, orders } from "@/db/schema/orders";
import { appointments, offices } from "@/db/schema/scheduling";
import { testDatabase } from "@/db/test/database";
import { revokeApiKey } from "@/db/unscoped/api-keys";
import { scopes } from "@/lib/integration/scope";
import { allEndpoints } from "./all-endpoints";
import { orderExample } from "./examples";
import { serveApi } from "./serve";
import { testApi } from "./testing/test-api";

const { db, close, url } = await testDatabase();
const api = await testApi(db);
afterAll(close);

let key = "";
beforeAll(async () => {
  key = await api.newKey(scopes);
});

let next = 700_000;
const newNumber = () => String(next++);
const order = (own: Record<string, unknown> = {}) => ({ ...orderExample, number: newNumber(), ...own });
const put = (
  body: { number: string; [field: string]: unknown },
  headers: Record<string, string> = {},
  as = key,
) => api.call(as, "PUT", `/orders/${body.number}`, { body, headers });
const pushed = async (own: Record<string, unknown> = {}) => {
  const body = order(own);
  expect((await put(body)).status).toBe(201);
  return body;
};
const stored = async (number: string) => (await db.select().from(orders).where(eq(orders.number, number)))[0];
const problemOf = (body: Record<string, unknown>) =>
  String(body.type).replace("urn:servicos-online:problem:", "");

describe("the document", () => {
  test("every example is sent and answered as documented", async () => {
    await put(orderExample);
    for (const { method, path, example, ndjson } of allEndpoints) {
      const at = path.replace(/\{(\w+)\}/g, (_, name: string) => example.params?.[name] ?? "");
      const search = example.query ? `?${new URLSearchParams(example.query)}` : "";
      const sent = ndjson
        ? { raw: String(example.body), headers: { "Content-Type": "application/x-ndjson" } }
        : example.body === undefined
          ? {}
          : { body: example.body };
      const { status } = await api.call(key, method, `${at}${search}`, sent);
      expect(status, `${method} ${path}`).toBeLessThan(500);
    }
  });

  test("names every endpoint once", () => {
    const names = allEndpoints.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
    const operations = Object.values(api.document.paths).flatMap((path) =>
      Object.values(path).map((operation) => (operation as { operationId: string }).operationId),
    );
    expect(new Set(operations).size).toBe(names.length);
  });

  test("an order is read back as it was sent", async () => {
    const body = await pushed({ organisation: null, expiresOn: "2027-01-31" });
    const { body: read, headers } = await api.call(key, "GET", `/orders/${body.number}`);
    expect(read).toMatchObject({
      number: body.number,
      status: "awaiting_payment",
      priceCents: 18_000,
      expiresOn: "2027-01-31",
      holder: { cpf: "52998224725", address: { city: "Belo Horizonte", country: "Brasil" } },
    });
    expect(headers.get("etag")).toBe('"v1"');
  });
});

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

describe("orders", () => {
  test("another holder's number is refused, and a CPF never changes", async () => {
    const body = await pushed();
    const other = { ...body, holder: { ...body.holder, cpf: "11144477735" } };
    const got = await put(other, { "If-Match": '"v1"' });
    expect([got.status, problemOf(got.body)]).toEqual([409, "number_taken"]);
    expect((await stored(body.number))?.version).toBe(1);
  });

  test("sent again unchanged it stays, changed it needs the version it was read at", async () => {
    const body = await pushed();
    expect((await put(body)).status).toBe(200);
    const changed = { ...body, priceCents: 20_000 };
    expect((await put(changed)).status).toBe(428);
    const stale = await put(changed, { "If-Match": '"v9"' });
    expect([stale.status, stale.headers.get("etag")]).toEqual([412, '"v1"']);
    const good = await put(changed, { "If-Match": '"v1"' });
    expect([good.status, good.body.priceCents, good.headers.get("etag")]).toEqual([200, 20_000, '"v2"']);
  });

  test("of two systems that change one version, one is told", async () => {
    const body = await pushed();
    const results = await Promise.all(
      [19_000, 21_000].map((priceCents) => put({ ...body, priceCents }, { "If-Match": '"v1"' })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test("the same order twice at once from two keys is made once", async () => {
    const other = await api.newKey(["orders:write"], "CRM");
    const body = order();
    const results = await Promise.all([key, other, key, other].map((as) => put(body, {}, as)));
    expect(results.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    const order_ = await stored(body.number);
    const events = await db
      .select()
      .from(orderEvents)
      .where(eq(orderEvents.orderId, order_?.id ?? ""));
    expect(events).toHaveLength(1);
  });

  test("one that was cancelled is not updated", async () => {
    const body = await pushed();
    await api.call(key, "POST", `/orders/${body.number}/cancel`, { body: { reason: "Desistência" } });
    const got = await put({ ...body, priceCents: 1 }, { "If-Match": "*" });
    expect([got.status, problemOf(got.body)]).toEqual([409, "order_ended"]);
  });

  test("a draft that comes complete moves on", async () => {
    const body = await pushed({ complete: false });
    expect((await stored(body.number))?.status).toBe("draft");
    const got = await put({ ...body, complete: true }, { "If-Match": '"v1"' });
    expect([got.status, got.body.status]).toEqual([200, "awaiting_payment"]);
  });

  test("pages of the list hold each order once, and a cursor is its caller's and its list's", async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const search: string = cursor ? `&cursor=${cursor}` : "";
      const { body } = await api.call(key, "GET", `/orders?limit=3${search}`);
      seen.push(...(body.items as { number: string }[]).map(({ number }) => number));
      cursor = body.nextCursor as string | null;
    } while (cursor);
    const all = (await db.select({ number: orders.number }).from(orders)).map(({ number }) => number);
    expect([...seen].sort()).toEqual([...all].sort());
    const first = await api.call(key, "GET", "/orders?limit=1");
    const other = await api.newKey(["orders:read"]);
    const taken = `cursor=${first.body.nextCursor}`;
    expect((await api.call(other, "GET", `/orders?limit=1&${taken}`)).status).toBe(400);
    expect((await api.call(key, "GET", `/orders?limit=1&status=draft&${taken}`)).status).toBe(400);
  });
});

describe("an order's life by the API", () => {
  const step = (number: string, name: string, body: unknown) =>
    api.call(key, "POST", `/orders/${number}/${name}`, { body });

  test("paid, validated and delivered, each with its event", async () => {
    const { number } = await pushed();
    const payment = {
      source: "banco-001",
      reference: `pix-${number}`,
      method: "pix",
      amountCents: 18_000,
      paidAt: "2026-11-25T12:00:00Z",
    };
    expect((await step(number, "payments", payment)).status).toBe(201);
    expect((await step(number, "payments", payment)).status).toBe(200);
    expect((await step(number, "payments", { ...payment, amountCents: 1 })).status).toBe(409);
    const refused = await step(number, "validation", { result: "refused", reason: "Documento vencido" });
    expect(refused.body.status).toBe("rejected");
    await step(number, "validation", { result: "reopened" });
    expect((await step(number, "validation", { result: "approved", agent: "Rita" })).body.status).toBe(
      "awaiting_issuance",
    );
    const issued = await step(number, "issuance", {
      validFrom: "2026-11-25",
      validUntil: "2027-11-24",
      serial: "3AF2",
    });
    expect(issued.body).toMatchObject({
      status: "delivered",
      validUntil: "2027-11-24",
      certificateSerial: "3af2",
    });
    const order_ = await stored(number);
    const events = await db.select().from(integrationEvents).where(eq(integrationEvents.orderNumber, number));
    expect(events.map(({ type }) => type)).toEqual([
      "order.created",
      "order.status_changed",
      "payment.received",
      "order.status_changed",
      "order.status_changed",
      "order.status_changed",
      "order.status_changed",
    ]);
    expect(order_?.paidAt).toEqual(new Date("2026-11-25T12:00:00Z"));
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/52998224725|ana\.prado/);
  });

  test("a move out of order is 409 and lists the legal ones", async () => {
    const { number } = await pushed();
    const got = await step(number, "issuance", {
      validFrom: "2026-11-25",
      validUntil: "2027-11-24",
      serial: "1",
    });
    expect(got.status).toBe(409);
    expect(got.body).toMatchObject({
      legal: ["awaiting_validation", "cancelled", "expired"],
      from: "awaiting_payment",
    });
  });

  test("a partial payment waits for the rest, one too many is to be given back", async () => {
    const { number } = await pushed();
    const pay = (reference: string, amountCents: number) =>
      step(number, "payments", {
        source: "banco-001",
        reference: `${reference}-${number}`,
        method: "boleto",
        amountCents,
        paidAt: "2026-11-25T12:00:00Z",
      });
    expect((await pay("a", 10_000)).body.outcome).toBe("underpaid");
    expect((await stored(number))?.status).toBe("awaiting_payment");
    expect((await pay("b", 8_000)).body.outcome).toBe("paid");
    expect((await pay("c", 18_000)).body.outcome).toBe("refund_due");
    const { body } = await api.call(key, "GET", `/orders/${number}/charge`);
    expect(body).toMatchObject({ status: "paid", amountCents: 18_000, paidCents: 18_000 });
  });

  test("twenty notices of one payment at once count once", async () => {
    const { number } = await pushed();
    const body = {
      source: "b",
      reference: number,
      method: "pix",
      amountCents: 18_000,
      paidAt: "2026-11-25T12:00:00Z",
    };
    const results = await Promise.all(Array.from({ length: 20 }, () => step(number, "payments", body)));
    expect(results.filter(({ status }) => status === 201)).toHaveLength(1);
    const { body: list } = await api.call(key, "GET", `/orders/${number}/payments`);
    expect(list.items).toHaveLength(1);
  });
});

describe("holder and payer", () => {
  test("the holder's data change until they have an access, the CPF never", async () => {
    const body = await pushed({
      holder: { ...orderExample.holder, cpf: "22255588846", email: "rita@example.com" },
    });
    const at = `/orders/${body.number}/holder`;
    const holder = { ...body.holder, name: "Rita Nova" };
    expect((await api.call(key, "PUT", at, { body: holder })).status).toBe(428);
    const good = await api.call(key, "PUT", at, { body: holder, headers: { "If-Match": '"v1"' } });
    expect([good.status, good.body.name]).toEqual([200, "Rita Nova"]);
    const cpf = await api.call(key, "PUT", at, {
      body: { ...holder, cpf: "52998224725" },
      headers: { "If-Match": "*" },
    });
    expect(cpf.status).toBe(409);
    const [person] = await db.select().from(customers).where(eq(customers.cpf, "22255588846"));
    const now = new Date("2026-11-25T12:00:00Z");
    await db
      .insert(accesses)
      .values({ customerId: person?.id ?? "", passwordHash: "-", passwordChangedAt: now, createdAt: now });
    const late = await api.call(key, "PUT", at, {
      body: { ...holder, name: "Outra" },
      headers: { "If-Match": "*" },
    });
    expect([late.status, problemOf(late.body)]).toEqual([409, "holder_has_access"]);
  });

  test("the payer changes before the payment, to a CNPJ with letters too", async () => {
    const { number } = await pushed();
    const body = { name: "Empresa Nova", document: "12ABC34501DE35" };
    const got = await api.call(key, "PUT", `/orders/${number}/payer`, {
      body,
      headers: { "If-Match": '"v1"' },
    });
    expect([got.status, got.body]).toEqual([200, body]);
  });
});

describe("notas fiscais", () => {
  const nota = (number: string) => ({
    number,
    issuedAt: "2026-11-25T13:00:00Z",
    competence: "2026-11-25",
    issuer: { cnpj: "11222333000181", name: "AC Exemplo" },
    taker: { document: "52998224725", name: "Ana Prado" },
    serviceCode: "01.07",
    description: "Certificado digital",
    amountCents: 18_000,
    issRateHundredths: 200,
    issCents: 360,
    netCents: 18_000,
  });

  test("the same twice is one, other data under its number are refused, and one may be replaced", async () => {
    const { number } = await pushed();
    const at = `/orders/${number}/notas-fiscais`;
    const first = await api.call(key, "POST", at, { body: nota("9001") });
    expect([first.status, first.body.status]).toEqual([201, "issued"]);
    expect((await api.call(key, "POST", at, { body: nota("9001") })).status).toBe(200);
    expect((await api.call(key, "POST", at, { body: { ...nota("9001"), issCents: 1 } })).status).toBe(409);
    expect((await api.call(key, "POST", at, { body: { ...nota("9002"), netCents: 1 } })).status).toBe(422);
    const second = await api.call(key, "POST", at, { body: nota("9002") });
    const status = await api.call(key, "PUT", `${at}/${first.body.id}/status`, {
      body: { status: "replaced", replacedBy: second.body.id },
      headers: { "If-Match": '"v1"' },
    });
    expect(status.body).toMatchObject({ status: "replaced", replacedBy: second.body.id, version: 2 });
    const { body } = await api.call(key, "GET", at);
    expect(body.items).toHaveLength(2);
  });
});

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

describe("events", () => {
  test("are read once each from a cursor, and what is not committed is not skipped", async () => {
    const reader = await api.newKey(["events:read"], "DW");
    const drain = async (cursor: string | null): Promise<{ numbers: string[]; cursor: string | null }> => {
      const numbers: string[] = [];
      let at = cursor;
      for (;;) {
        const { body } = await api.call(reader, "GET", `/events?limit=200${at ? `&cursor=${at}` : ""}`);
        const items = body.items as { order: { number: string } }[];
        at = body.nextCursor as string | null;
        if (items.length === 0) return { numbers, cursor: at };
        numbers.push(...items.map((item) => item.order.number));
      }
    };
    const before = await drain(null);
    const slow = connect(url, { max: 1 });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const some = await pushed();
    const id = (await stored(some.number))?.id ?? "";
    const event = {
      type: "order.updated",
      orderId: id,
      orderNumber: "slow",
      data: {},
      at: new Date(),
    } as const;
    let written = () => {};
    const isWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    const slowOne = slow.db.transaction(async (tx) => {
      await tx.insert(integrationEvents).values(event);
      written();
      await held;
    });
    await isWritten;
    const later = await pushed();
    const during = await drain(before.cursor);
    expect(during.numbers).not.toContain(later.number);
    release();
    await slowOne;
    await slow.close();
    const after = await drain(during.cursor);
    expect([...during.numbers, ...after.numbers].sort()).toEqual([some.number, "slow", later.number].sort());
  });
});

describe("offices", () => {
  test("are created, read, updated from their version, and listed", async () => {
    const example = allEndpoints.find(
      ({ path, method }) => path === "/offices/{code}" && method === "PUT",
    )?.example;
    const office = { ...(example?.body as Record<string, unknown>), code: "bh-centro" };
    const putIt = (body: unknown, headers = {}) =>
      api.call(key, "PUT", "/offices/bh-centro", { body, headers });
    expect((await putIt(office)).status).toBe(201);
    expect((await putIt(office)).status).toBe(200);
    expect((await putIt({ ...office, capacity: 3 })).status).toBe(428);
    const changed = await putIt({ ...office, capacity: 3 }, { "If-Match": '"v1"' });
    expect(changed.body).toMatchObject({ capacity: 3, version: 2, lunch: { start: "12:00" } });
    expect((await putIt({ ...office, capacity: 99 })).status).toBe(422);
    const { body } = await api.call(key, "GET", "/offices?limit=1");
    expect(body.items).toHaveLength(1);
  });

  test("twenty systems that create one office at once make one", async () => {
    const example = allEndpoints.find(
      ({ path, method }) => path === "/offices/{code}" && method === "PUT",
    )?.example;
    const body = { ...(example?.body as Record<string, unknown>), code: "corrida" };
    const calls = Array.from({ length: 20 }, () => api.call(key, "PUT", "/offices/corrida", { body }));
    expect((await Promise.all(calls)).filter(({ status }) => status === 201)).toHaveLength(1);
  });
});

describe("agenda", () => {
  test("who came and who did not is recorded once", async () => {
    const { number } = await pushed();
    const example = allEndpoints.find(
      ({ path, method }) => path === "/offices/{code}" && method === "PUT",
    )?.example;
    await api.call(key, "PUT", "/offices/agenda", {
      body: { ...(example?.body as Record<string, unknown>), code: "agenda" },
    });
    const [office] = await db.select().from(offices).where(eq(offices.code, "agenda"));
    const at = new Date("2026-11-26T12:00:00Z");
    const id = randomUUID();
    await db.insert(appointments).values({
      id,
      orderId: (await stored(number))?.id ?? "",
      officeId: office?.id ?? "",
      mode: "in_person",
      startsAt: at,
      endsAt: new Date("2026-11-26T12:30:00Z"),
      seat: 1,
      status: "booked",
      createdAt: at,
      updatedAt: at,
    });
    const { body } = await api.call(key, "GET", "/appointments?office=agenda&status=booked");
    expect(body.items).toMatchObject([{ id, orderNumber: number, office: "agenda" }]);
    const record = (result: string) =>
      api.call(key, "POST", `/appointments/${id}/attendance`, { body: { result } });
    const both = await Promise.all([record("attended"), record("missed")]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe("many at once", () => {
  test("a broken line keeps none of the others out, and the same lines again change nothing", async () => {
    const lines = [order(), order(), order()].map((body) => JSON.stringify(body));
    const raw = [lines[0], "{broken", lines[1], lines[2]].join("\n");
    const send = () =>
      api.call(key, "POST", "/orders/import", { raw, headers: { "Content-Type": "application/x-ndjson" } });
    expect((await send()).body).toMatchObject({ created: 3, unchanged: 0, refused: [{ line: 2 }] });
    expect((await send()).body).toMatchObject({ created: 0, unchanged: 3 });
  });
});

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

test("with the database gone the answer is 503, nothing is doubled and the retry runs", async () => {
  const gone = connect("postgres://nobody:x@127.0.0.1:1/none", { max: 1 });
  const serve = serveApi(allEndpoints, () => ({ ...api.deps, db: gone.db }));
  const headers = { Authorization: `Bearer ${key}` };
  const response = await serve(new Request("https://portal.example/api/v1/orders", { headers }));
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("5");
  await gone.close();
});
