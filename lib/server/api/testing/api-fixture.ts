import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/test/database";
import { scopes } from "@/lib/integration/scope";
import { allEndpoints } from "@/lib/server/api/all-endpoints";
import { orderExample } from "@/lib/server/api/examples";
import { testApi } from "./test-api";

/** The office of the document's own example. */
const officeExample = allEndpoints.find(({ path, method }) => path === "/offices/{code}" && method === "PUT")
  ?.example.body as Record<string, unknown>;

/** The API on a database of its own, a key that may do everything, and orders to try it with. */
export async function apiFixture() {
  const { db, close, url } = await testDatabase();
  const api = await testApi(db);
  const key = await api.newKey(scopes);

  let next = 700_000;
  const order = (own: Record<string, unknown> = {}) => ({ ...orderExample, number: String(next++), ...own });
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
  const stored = async (number: string) =>
    (await db.select().from(orders).where(eq(orders.number, number)))[0];
  const problemOf = (body: Record<string, unknown>) =>
    String(body.type).replace("urn:servicos-online:problem:", "");

  return { db, close, url, api, key, order, put, pushed, stored, problemOf, officeExample };
}
