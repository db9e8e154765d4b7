import { readFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq, inArray } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { connect, type Db } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { outbox } from "@/db/schema/delivery";
import { integrationEvents } from "@/db/schema/integration";
import { orders } from "@/db/schema/orders";
import { appointmentEvents, appointments } from "@/db/schema/scheduling";
import { testDeps } from "@/lib/server/testing/test-deps";
import { dropPostgres, startPostgres } from "@/scripts/lib/postgres.mjs";
import { newOffice, newOrdersToValidate, timesOf } from "./testing/booking-world";
import { type Crowd, type Deed, startCrowds } from "./testing/crowd-plan";

const HANGS_MS = 120_000;
const CONNECTIONS = 8;
const PEOPLE = 600;

// A server of its own, which waits for its disk as a real one does, and which this test may kill.
const dataDir = join(process.cwd(), ".local", `crash-postgres-${process.pid}`);
let server = await startPostgres({ dataDir });
await migrateDatabase(server.url);
const opened: { close(): Promise<void> }[] = [];
const children: Crowd[] = [];
afterAll(async () => {
  for (const { child } of children) child.kill("SIGKILL");
  await Promise.all(opened.map(({ close }) => close()));
  await dropPostgres(dataDir);
});

function connected(): Db {
  const connection = connect(server.url, { max: 4 });
  opened.push(connection);
  return connection.db;
}

/** People who book one after the other, each a time of their own, until something kills them. */
async function crowdAt(db: Db, code: string, first: number) {
  const office = await newOffice(db, code, { capacity: 2, horizonDays: 90 });
  const times = timesOf(office, new Date("2026-11-25T12:00:00Z"), PEOPLE);
  const customerId = await newOrdersToValidate(db, `4000000${first}`, first, PEOPLE);
  const deeds = times.map(
    (time, index): Deed => ({
      kind: "book",
      number: String(first + index),
      office: code,
      startsAt: time.toISOString(),
    }),
  );
  const plan = { url: server.url, customerId, connections: CONNECTIONS, deeds };
  const [crowd] = await startCrowds([plan]);
  if (!crowd) throw new Error("no crowd");
  children.push(crowd);
  await vi.waitUntil(() => crowd.results.length > PEOPLE / 6, { timeout: HANGS_MS });
  return { officeId: office.id, crowd };
}

const confirmedBy = ({ results }: Crowd) =>
  results.filter(({ outcome }) => outcome === "ok").map(({ number }) => number);

/** Each booking that was confirmed is there, and each that is there is whole: its event, its word to the systems, its message. */
async function expectWhole(db: Db, officeId: string, confirmed: string[]) {
  const rows = await db
    .select({ id: appointments.id, number: orders.number })
    .from(appointments)
    .innerJoin(orders, eq(orders.id, appointments.orderId))
    .where(and(eq(appointments.officeId, officeId), eq(appointments.status, "booked")));
  const ids = rows.map(({ id }) => id);
  expect(rows.map(({ number }) => number)).toEqual(expect.arrayContaining(confirmed));
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);

  const history = await db
    .select({ id: appointmentEvents.appointmentId })
    .from(appointmentEvents)
    .where(eq(appointmentEvents.officeId, officeId));
  expect(history.map(({ id }) => id).sort()).toEqual(ids.toSorted());
  const told = await db.select({ data: integrationEvents.data }).from(integrationEvents);
  const { secrets } = testDeps(db).deps;
  const tasks = await db
    .select()
    .from(outbox)
    .where(inArray(outbox.topic, ["appointment_changed"]));
  const mailed = tasks.map(
    ({ payload }) => secrets.open("outbox", payload ?? "") as { appointmentId: string },
  );
  for (const id of ids) {
    expect(told.filter(({ data }) => (data as { id?: string }).id === id)).toHaveLength(1);
    expect(mailed.filter(({ appointmentId }) => appointmentId === id)).toHaveLength(1);
  }
  const known = await db.select({ id: appointments.id }).from(appointments);
  const exist = new Set(known.map(({ id }) => id));
  expect(mailed.filter(({ appointmentId }) => !exist.has(appointmentId))).toEqual([]);
}

test("the portal is killed while people book: what was confirmed is there, and nothing half done", async () => {
  const db = connected();
  const { officeId, crowd } = await crowdAt(db, "portal-morto", 5000);
  crowd.child.kill("SIGKILL");
  expect(await crowd.ended).toBe("killed");
  const confirmed = confirmedBy(crowd);
  expect(confirmed.length).toBeLessThan(PEOPLE);
  await expectWhole(db, officeId, confirmed);
});

test("PostgreSQL is killed while people book: after its recovery what was confirmed is there, and it goes on", async () => {
  const { officeId, crowd } = await crowdAt(connected(), "banco-morto", 7000);
  const postmaster = Number(readFileSync(join(server.dataDir, "postmaster.pid"), "utf8").split("\n")[0]);
  // The whole group: every process of the server.
  process.kill(-postmaster, "SIGKILL");
  // Those under way are told so, each by its own fault; nobody is told of a booking that is none.
  const faults = () => crowd.results.filter(({ outcome }) => outcome.startsWith("fault"));
  await vi.waitUntil(() => faults().length >= CONNECTIONS, { timeout: HANGS_MS });
  crowd.child.kill("SIGKILL");
  expect(confirmedBy(crowd).length + faults().length).toBe(crowd.results.length);

  server = await startPostgres({ dataDir });
  const db = connected();
  await expectWhole(db, officeId, confirmedBy(crowd));
  await crowdAt(db, "de-volta", 9000);
});
