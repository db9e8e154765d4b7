import { randomUUID } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { Db } from "@/db/client";
import { apiKeys, webhookEndpoints } from "@/db/schema/integration";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import type { EventType } from "@/lib/integration/event";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { testDeps } from "@/lib/server/testing/test-deps";
import { newWebhookSecret } from "@/lib/server/webhooks/sign-webhook";

type Told = {
  id: number;
  type: EventType;
  createdAt: string;
  order: { number: string };
  data: { n: number };
};
type Call = { headers: IncomingHttpHeaders; body: string; told: Told };
type Answer = (response: ServerResponse, call: Call) => void | Promise<void>;

/** A caller's row. @returns its id */
export async function newApiKey(db: Db): Promise<string> {
  const id = randomUUID();
  const createdAt = new Date("2026-11-20T12:00:00Z");
  await db
    .insert(apiKeys)
    .values({ id, name: "ERP", prefix: id.slice(0, 8), secretHash: "-", scopes: [], createdAt });
  return id;
}

/** Real receivers on this machine, which the portal of `deps` may call, and orders that things happen to. */
export async function webhookWorld(db: Db) {
  const { deps: plain, pass } = testDeps(db);
  const WEBHOOK_PRIVATE_HOSTS: string[] = [];
  const deps: Deps = { ...plain, env: { ...plain.env, WEBHOOK_PRIVATE_HOSTS } };
  const apiKeyId = await newApiKey(db);
  const customerId = await newCustomer(db, "52998224725");
  const servers: ReturnType<typeof createServer>[] = [];

  async function receiver(answer: Answer = (response) => void response.end()) {
    const calls: Call[] = [];
    const state = { answer, most: 0, now: 0 };
    const server = createServer(async (request, response) => {
      state.now += 1;
      state.most = Math.max(state.most, state.now);
      response.on("close", () => {
        state.now -= 1;
      });
      const body = Buffer.concat(await request.toArray()).toString();
      const call = { headers: request.headers, body, told: JSON.parse(body) as Told };
      calls.push(call);
      await state.answer(response, call);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    name(`127.0.0.1:${port}`);
    return { calls, state, url: `http://127.0.0.1:${port}/hook` };
  }

  async function endpoint(url: string, own: Partial<typeof webhookEndpoints.$inferInsert> = {}) {
    const secret = newWebhookSecret(deps.ids);
    const now = deps.clock.now();
    const id = randomUUID();
    const row = { id, apiKeyId, url, events: [], secret: deps.secrets.seal("webhook", secret) };
    await db.insert(webhookEndpoints).values({ ...row, createdAt: now, updatedAt: now, ...own });
    return { id, secret };
  }

  let orders = 0;
  /** An order, and how to let something happen to it: `n` counts up. */
  async function order() {
    orders += 1;
    const orderNumber = String(10_000 + orders);
    const orderId = await newOrder(db, customerId, orderNumber);
    let n = 0;
    const happen = (type: EventType = "order.status_changed") => {
      n += 1;
      const at = deps.clock.now();
      const event = { type, orderId, orderNumber, data: { n }, at };
      return db.transaction((tx) => publishEvents(tx, [event], at));
    };
    return { orderNumber, happen };
  }

  const name = (hostAndPort: string) => void WEBHOOK_PRIVATE_HOSTS.push(hostAndPort);

  /** From now on nobody named this receiver as private: it is any address of this machine. */
  const forbid = (url: string) =>
    void WEBHOOK_PRIVATE_HOSTS.splice(WEBHOOK_PRIVATE_HOSTS.indexOf(new URL(url).host), 1);

  function close() {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  }
  return { deps, pass, apiKeyId, receiver, endpoint, order, name, forbid, close };
}
