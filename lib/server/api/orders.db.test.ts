import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { orderDraftsOf } from "@/db/queries/order-drafts";
import { orderEvents, orders } from "@/db/schema/orders";
import { ownerOf } from "@/db/test/owner";
import { completionOf } from "@/lib/orders/completion";
import { orderExample } from "./examples";
import { apiFixture } from "./testing/api-fixture";

const { close, db, api, key, order, put, pushed, stored, problemOf } = await apiFixture();
afterAll(close);

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

  test("a draft without phone and address asks the customer for them, and keeps what it is not told", async () => {
    const { phone, address, ...known } = orderExample.holder;
    const holder = { ...known, cpf: "22255588846", email: "rita@example.com" };
    const body = await pushed({ complete: false, holder });
    const owner = ownerOf((await stored(body.number))?.customerId ?? "");
    const steps = async () => {
      const draft = await orderDraftsOf(owner, db).find(body.number);
      return draft && completionOf(draft.known, draft.given).steps.map(({ step }) => step);
    };
    expect(await steps()).toEqual(["titular", "endereco", "documentos", "conferir"]);
    const refused = await put({ ...body, complete: true }, { "If-Match": "*" });
    expect([refused.status, refused.body.errors]).toMatchObject([
      422,
      [{ path: "holder.phone" }, { path: "holder.address" }],
    ]);
    const whole = { ...body, holder: { ...holder, phone, address } };
    expect((await put(whole, { "If-Match": '"v1"' })).status).toBe(200);
    expect(await steps()).toEqual(["documentos", "conferir"]);
    expect((await put(body)).status).toBe(200);
    expect((await stored(body.number))?.version).toBe(2);
    expect(await steps()).toEqual(["documentos", "conferir"]);
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
