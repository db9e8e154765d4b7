import { createServer, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { connect } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { apiKeys, webhookEndpoints } from "@/db/schema/integration";
import { testDatabase } from "@/db/test/database";
import { readiness } from "./readiness";

const database = await testDatabase();
afterAll(database.close);
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);

/** A row that has been due for so many seconds; not yet when negative. */
const due = (seconds: number, own: Partial<typeof outbox.$inferInsert> = {}) => ({
  id: crypto.randomUUID(),
  kind: "email" as const,
  topic: "signUpCode",
  payload: "-",
  nextAttemptAt: ago(seconds),
  createdAt: ago(9000),
  ...own,
});

const GONE = { ready: false, database: false, migrations: false, outboxAgeSeconds: null, outboxParked: null };

async function askOf(url: string) {
  const { db, close } = connect(url, { max: 1 });
  const start = performance.now();
  const report = await readiness(db);
  const took = performance.now() - start;
  void close();
  return { report, took };
}

test("a migrated database with nothing to send is ready", async () => {
  expect(await readiness(database.db)).toEqual({
    ready: true,
    database: true,
    migrations: true,
    outboxAgeSeconds: 0,
    outboxParked: 0,
  });
});

test("says how long the oldest message has been due", async () => {
  const finished = [
    { ...due(9000), status: "sent" as const },
    { ...due(9000), status: "parked" as const },
  ];
  await database.db.insert(outbox).values([due(100), due(600), ...finished]);
  const { outboxAgeSeconds, outboxParked } = await readiness(database.db);
  expect(outboxParked).toBe(1);
  expect(outboxAgeSeconds).toBeGreaterThanOrEqual(600);
  expect(outboxAgeSeconds).toBeLessThan(660);
});

describe("a webhook is late", () => {
  const apiKeyId = crypto.randomUUID();
  beforeAll(async () => {
    const key = { id: apiKeyId, name: "ERP", prefix: "p", secretHash: "h", scopes: [], createdAt: ago(0) };
    await database.db.insert(apiKeys).values(key);
  });
  beforeEach(async () => {
    await database.db.delete(outbox);
    await database.db.delete(webhookEndpoints);
  });

  type Endpoint = Partial<typeof webhookEndpoints.$inferInsert>;

  /** How late the outbox says it is when rows wait for an endpoint. */
  async function ageWith(endpoint: Endpoint, rows: Partial<typeof outbox.$inferInsert>[]) {
    const id = crypto.randomUUID();
    const times = { createdAt: ago(9000), updatedAt: ago(9000) };
    const row = { id, apiKeyId, url: `https://erp.example/${id}`, events: [], secret: "-", ...times };
    await database.db.insert(webhookEndpoints).values({ ...row, ...endpoint });
    const webhook = { kind: "webhook", topic: "order.created", payload: null, endpointId: id } as const;
    await database.db.insert(outbox).values(rows.map((own) => due(9000, { ...webhook, ...own })));
    return (await readiness(database.db)).outboxAgeSeconds ?? -1;
  }

  test.each<[string, number, Endpoint, Partial<typeof outbox.$inferInsert>[]]>([
    ["when its receiver answers", 9000, {}, [{}]],
    ["not when its receiver is disabled", 0, { disabledAt: ago(100) }, [{}]],
    ["not when its receiver is paused", 0, { pausedUntil: ago(-100) }, [{}]],
    ["from the end of its receiver's pause on", 100, { pausedUntil: ago(100) }, [{}]],
    ["not before its next try", 0, {}, [{ nextAttemptAt: ago(-100) }]],
    [
      "not while an earlier one of its order waits for its next try",
      0,
      {},
      [{ groupKey: "a", nextAttemptAt: ago(-100) }, { groupKey: "a" }],
    ],
    [
      "when only another order's waits for its next try",
      9000,
      {},
      [{ groupKey: "a", nextAttemptAt: ago(-100) }, { groupKey: "b" }],
    ],
  ])("%s", async (_, seconds, endpoint, rows) => {
    const age = await ageWith(endpoint, rows);
    expect(age).toBeGreaterThanOrEqual(seconds);
    expect(age).toBeLessThan(seconds + 60);
  });

  test("by the latest of several receivers, and by an e-mail that is later still", async () => {
    await ageWith({ disabledAt: ago(0) }, [{}]);
    await ageWith({}, [{ nextAttemptAt: ago(300) }]);
    expect(await ageWith({}, [{ nextAttemptAt: ago(200) }])).toBeGreaterThanOrEqual(300);
    await database.db.insert(outbox).values(due(600));
    const { outboxAgeSeconds } = await readiness(database.db);
    expect(outboxAgeSeconds).toBeGreaterThanOrEqual(600);
    expect(outboxAgeSeconds).toBeLessThan(660);
  });
});

test("a database that is a migration behind is not ready", async () => {
  await database.sql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`;
  expect(await readiness(database.db)).toMatchObject({ ready: false, database: true, migrations: false });
});

test("a database that is down is noticed within two seconds", async () => {
  const { report, took } = await askOf("postgres://x:x@127.0.0.1:1/x");
  expect(report).toEqual(GONE);
  expect(took).toBeLessThan(2_000);
});

test("a database that takes the connection and says nothing is noticed within two seconds", async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => void sockets.push(socket));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as { port: number };
  const { report, took } = await askOf(`postgres://x:x@127.0.0.1:${port}/x`);
  expect(report).toEqual(GONE);
  expect(took).toBeLessThan(2_200);
  for (const socket of sockets) socket.destroy();
  silent.close();
});
