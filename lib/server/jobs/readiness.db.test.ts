import { createServer, type Socket } from "node:net";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { connect } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { testDatabase } from "@/db/test/database";
import { readiness } from "./readiness";

const database = await testDatabase();
afterAll(database.close);
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

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
  const due = (seconds: number) => ({
    id: crypto.randomUUID(),
    kind: "email" as const,
    topic: "signUpCode",
    payload: "-",
    nextAttemptAt: new Date(Date.now() - seconds * 1000),
    createdAt: new Date(),
  });
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
