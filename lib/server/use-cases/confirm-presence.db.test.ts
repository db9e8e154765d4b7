import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { integrationEvents } from "@/db/schema/integration";
import { appointments } from "@/db/schema/scheduling";
import { testDatabase } from "@/db/test/database";
import { appointmentRow, officeRow } from "@/db/test/office-rows";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { presenceChangePath } from "@/lib/scheduling/appointment-paths";
import { presenceKey } from "@/lib/server/appointments/presence-key";
import { readPresence } from "@/lib/server/appointments/read-presence";
import { safePath } from "@/lib/server/http/safe-path";
import { testDeps } from "@/lib/server/testing/test-deps";
import { confirmPresence } from "./confirm-presence";

const { db, close } = await testDatabase();
afterAll(close);
const { deps } = testDeps(db);

const startsAt = new Date("2026-11-26T12:00:00Z");
const endsAt = new Date("2026-11-26T12:30:00Z");
const customerId = await newCustomer(db, "52998224725");
const office = await officeRow(db, { capacity: 50 });

let last = 45_000;
/** An appointment with what the test changes, and a key of its first state. */
async function appointment(own: Partial<typeof appointments.$inferInsert> = {}) {
  last += 1;
  const orderId = await newOrder(db, customerId, String(last), { status: "awaiting_validation" });
  const place = { orderId, officeId: office.id, startsAt };
  const { id } = await appointmentRow(db, place, { seat: last - 45_000, ...own });
  return { id, number: String(last), key: presenceKey(deps.secrets, { id, sequence: 0 }) };
}

const confirm = (key: string, sequence = 0, now?: Date) =>
  confirmPresence({ ...deps, ...(now && { clock: { now: () => now } }) }, { key, sequence });
const confirmedAt = async (id: string) =>
  (await db.select().from(appointments).where(eq(appointments.id, id)))[0]?.confirmedAt;
const eventsOf = (number: string) =>
  db.select().from(integrationEvents).where(eq(integrationEvents.orderNumber, number));

describe("a confirmation", () => {
  test("is noted once, whatever the number of clicks, and told to the systems", async () => {
    const { id, number, key } = await appointment();
    await Promise.all([confirm(key), confirm(key), confirm(key)]);
    expect(await confirmedAt(id)).toEqual(deps.clock.now());
    expect(await eventsOf(number)).toMatchObject([
      { type: "appointment.confirmed", data: { id, office: office.code, startsAt: startsAt.toISOString() } },
    ]);
    expect(await readPresence(deps, key)).toMatchObject({ state: "confirmed" });
  });

  test.each([
    ["has another time than the page showed", { sequence: 1 }],
    ["was cancelled", { status: "cancelled" }],
    ["is not served any more", { displacedAt: startsAt }],
  ] as const)("of an appointment that %s changes nothing", async (_, own) => {
    const { id, number, key } = await appointment(own);
    await confirm(key);
    expect(await confirmedAt(id)).toBeNull();
    expect(await eventsOf(number)).toEqual([]);
  });

  test("comes too late once the time has begun", async () => {
    const { id, key } = await appointment();
    await confirm(key, 0, startsAt);
    expect(await confirmedAt(id)).toBeNull();
  });

  test("with an old key is of the time that the page shows now", async () => {
    const { id, key } = await appointment({ sequence: 2 });
    expect(await readPresence(deps, key)).toMatchObject({ hasMoved: true, sequence: 2, state: "open" });
    await confirm(key, 2);
    expect(await confirmedAt(id)).toEqual(deps.clock.now());
  });
});

describe("a key", () => {
  test("shows nothing of whose the appointment is, and of the order the end of its number", async () => {
    const { key, number } = await appointment();
    const view = await readPresence(deps, key);
    expect(view).toMatchObject({ numberEnd: number.slice(-3), state: "open", hasMoved: false });
    const shown = JSON.stringify(view);
    for (const hidden of ["Ana", "a@example.com", "52998224725", number]) expect(shown).not.toContain(hidden);
  });

  test("of a moved appointment that was cancelled says only that", async () => {
    const { key } = await appointment({ sequence: 3, status: "cancelled" });
    expect(await readPresence(deps, key)).toMatchObject({ state: "cancelled", hasMoved: false });
  });

  test("is the way to the signed-in page, through the sign-in too", async () => {
    const { key } = await appointment();
    const path = presenceChangePath(key);
    expect(safePath(path, deps.env.APP_URL)).toBe(path);
  });

  test("opens nothing once the time is over", async () => {
    const { key } = await appointment();
    expect(await readPresence({ ...deps, clock: { now: () => endsAt } }, key)).toBeNull();
  });

  test.each([
    ["nothing", () => ""],
    ["another word", () => "agendamento"],
    ["an appointment's id", (id: string) => id],
    [
      "a key for another purpose",
      (id: string) => deps.secrets.seal("outbox", { appointmentId: id, sequence: 0 }),
    ],
    ["one with another form", (id: string) => deps.secrets.seal("presence", { appointmentId: id })],
    [
      "one of an appointment that is not",
      () => presenceKey(deps.secrets, { id: deps.ids.uuid(), sequence: 0 }),
    ],
    ["one that is far too long", () => "a".repeat(100_000)],
  ])("that is %s opens nothing and confirms nothing", async (_, keyOf) => {
    const { id, key } = await appointment();
    for (const wrong of [keyOf(id), `${key}x`.slice(1), key.slice(0, -1)]) {
      expect(await readPresence(deps, wrong)).toBeNull();
      await confirm(wrong);
    }
    expect(await confirmedAt(id)).toBeNull();
  });
});
