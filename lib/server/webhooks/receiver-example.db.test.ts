import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { createInterface } from "node:readline";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { randomIds } from "@/lib/server/adapters/random-ids";
import { systemClock } from "@/lib/server/adapters/system-clock";
import { deliverWebhooks } from "./deliver-webhooks";
import { newWebhookSecret, signWebhook } from "./sign-webhook";
import { webhookWorld } from "./testing/receivers";

const database = await testDatabase();
const { db } = database;
const { deps: still, endpoint, order, name, close } = await webhookWorld(db);
const deps = { ...still, clock: systemClock };
const secret = newWebhookSecret(randomIds);
const before = newWebhookSecret(randomIds);

// The very file that docs/webhooks.md shows.
const env = { ...process.env, WEBHOOK_SECRET: secret, PORT: "0" };
const receiver = spawn(process.execPath, ["docs/examples/webhook-receiver.mjs"], { env });
const lines: string[] = [];
const started = new Promise<number>((resolve) => {
  createInterface({ input: receiver.stdout }).on("line", (line) => {
    lines.push(line);
    const port = /porta (\d+)/.exec(line)?.[1];
    if (port) resolve(Number(port));
  });
});
const port = await started;
name(`localhost:${port}`);
afterAll(async () => {
  receiver.kill();
  close();
  await database.close();
});

type Sent = { headers: Record<string, string | string[]>; body: string };

const bodyOf = (number: string) => JSON.stringify({ type: "order.created", order: { number } });

const signed = (own: { at?: Date; id?: string; body?: string; key?: string } = {}): Sent => {
  const body = own.body ?? bodyOf("16900");
  const at = own.at ?? new Date();
  return { headers: signWebhook(own.id ?? randomUUID(), at, body, [own.key ?? secret]), body };
};

const post = ({ headers, body }: Sent) =>
  new Promise<string>((resolve, reject) => {
    const call = request({ port, method: "POST", headers }, async (response) =>
      resolve(`${response.statusCode} ${Buffer.concat(await response.toArray())}`),
    );
    call.on("error", reject);
    call.end(body);
  });

const minutesAway = (minutes: number) => new Date(Date.now() + minutes * 60_000);

/** The lines of one order; what the receiver prints comes a little after its answer, in order. */
async function handledOf(number: string) {
  const last = randomUUID();
  await post(signed({ body: bodyOf(last) }));
  while (!lines.some((line) => line.endsWith(last))) await new Promise((resolve) => setImmediate(resolve));
  return lines.filter((line) => line.endsWith(` ${number}`));
}

test("the receiver of the manual takes what the portal sends, also while the secret changes", async () => {
  const sealed = { secret: deps.secrets.seal("webhook", secret) };
  await endpoint(`http://localhost:${port}/`, sealed);
  const other = {
    secret: deps.secrets.seal("webhook", before),
    previousSecret: sealed.secret,
    previousUntil: minutesAway(60),
  };
  await endpoint(`http://localhost:${port}/changed`, other);
  const { happen, orderNumber } = await order();
  await happen("order.completed");
  expect(await deliverWebhooks(deps, { limit: 10 })).toEqual({ sent: 2, retried: 0, parked: 0 });
  const told = `order.completed do pedido ${orderNumber}`;
  expect(await handledOf(orderNumber)).toEqual([told, told]);
});

test("a second try of what it has is taken and not handled again", async () => {
  const id = randomUUID();
  const body = bodyOf("16901");
  expect(await post(signed({ id, body, at: minutesAway(-1) }))).toBe("200 recebido");
  expect(await post(signed({ id, body }))).toBe("200 já tratado");
  expect(await handledOf("16901")).toHaveLength(1);
});

test("a copy of a delivery is refused", async () => {
  const sent = signed();
  expect(await post(sent)).toBe("200 recebido");
  expect(await post(sent)).toMatch(/^409 recusado: cópia/);
});

test.each([-6, 6])("a time %d minutes away is refused", async (minutes) => {
  expect(await post(signed({ at: minutesAway(minutes) }))).toBe("401 recusado: horário");
});

test("another body, another key, and another id or time than those signed are refused", async () => {
  const sent = signed();
  const changed = (own: Sent["headers"]) => ({ ...sent, headers: { ...sent.headers, ...own } });
  const refused = "401 recusado: assinatura";
  expect(await post({ ...sent, body: `${sent.body} ` })).toBe(refused);
  expect(await post(signed({ key: before }))).toBe(refused);
  expect(await post(changed({ "webhook-id": randomUUID() }))).toBe(refused);
  const later = String(Number(sent.headers["webhook-timestamp"]) + 1);
  expect(await post(changed({ "webhook-timestamp": later }))).toBe(refused);
});

test.each(["", "v1,", "v1", "v1,AAAA", "v2", `v1,${"A".repeat(4000)}`, "v1a,AAAA", ","])(
  "the signature «%s» is refused",
  async (signature) => {
    const sent = signed();
    const headers = { ...sent.headers, "webhook-signature": signature };
    expect(await post({ ...sent, headers })).toMatch(/^401 /);
  },
);

test.each(["webhook-id", "webhook-timestamp", "webhook-signature"])(
  "%s twice, or not at all, is refused",
  async (name) => {
    const sent = signed();
    const value = String(sent.headers[name]);
    const refused = "401 recusado: cabeçalhos";
    expect(await post({ ...sent, headers: { ...sent.headers, [name]: [value, value] } })).toBe(refused);
    const { [name]: _, ...without } = sent.headers;
    expect(await post({ ...sent, headers: without })).toBe(refused);
  },
);

test("what it cannot handle is asked for again", async () => {
  const id = randomUUID();
  expect(await post(signed({ id, body: "{" }))).toMatch(/^500 /);
  expect(await post(signed({ id }))).toBe("200 recebido");
});
