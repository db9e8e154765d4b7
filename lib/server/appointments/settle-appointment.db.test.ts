import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outbox } from "@/db/schema/delivery";
import { integrationEvents } from "@/db/schema/integration";
import { orders } from "@/db/schema/orders";
import { appointmentEvents, appointments } from "@/db/schema/scheduling";
import { testDatabase } from "@/db/test/database";
import { lockWaits } from "@/db/test/lock-waits";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import { lockOffice } from "@/db/unscoped/offices";
import type { OrderStatus } from "@/lib/orders/order";
import { officeInput } from "@/lib/scheduling/office-input";
import { everyDay, sampleOfficeJson } from "@/lib/scheduling/sample-office";
import { runOrderTerms } from "@/lib/server/jobs/order-terms";
import { testDeps } from "@/lib/server/testing/test-deps";
import { bookAppointment } from "@/lib/server/use-cases/book-appointment";
import { cancelAppointment } from "@/lib/server/use-cases/cancel-appointment";
import { moveOrderStatus } from "@/lib/server/use-cases/move-order-status";
import { putOffice } from "@/lib/server/use-cases/put-office";
import { recordAttendance } from "@/lib/server/use-cases/record-attendance";
import { rescheduleAppointment } from "@/lib/server/use-cases/reschedule-appointment";
import { displaceAppointments } from "./displace";
import { newOffice } from "./testing/booking-world";

const { db, close } = await testDatabase();
afterAll(close);
const { deps } = testDeps(db);

const owner = ownerOf(await newCustomer(db, "52998224725"));
await newOffice(db, "centro", { capacity: 50, maxMoves: 50 });
await newOffice(db, "acre", { capacity: 50, timezone: "America/Rio_Branco" });

const actor = { type: "agent", name: "AR: Bia" } as const;
const at = (time: string) => new Date(`2026-11-${time}:00Z`);
const seat = (startsAt: Date, office = "centro") => ({ office, mode: "in_person" as const, startsAt });

let last = 300;
/** A new order with an appointment. @returns the order's number and the appointment's id */
async function booked(startsAt: Date, office?: string) {
  last += 1;
  const number = String(last);
  await newOrder(db, owner.customerId, number, { status: "awaiting_validation" });
  const result = await bookAppointment(deps, owner, { number, ...seat(startsAt, office) });
  if (!result.ok) throw new Error(result.error.code);
  return { number, id: result.value.id };
}

const settle = (number: string, to: OrderStatus, held = deps) =>
  moveOrderStatus(held, { number, to, actor, reason: "Motivo" });
const rowOf = async (id: string) => (await db.select().from(appointments).where(eq(appointments.id, id)))[0];
const toldOf = async (number: string) => {
  const rows = await db
    .select()
    .from(integrationEvents)
    .where(eq(integrationEvents.orderNumber, number))
    .orderBy(asc(integrationEvents.id));
  return rows.map(({ type }) => type).filter((type) => type.startsWith("appointment."));
};
/** deps whose clock stands at a moment. */
const on = (now: Date) => ({ ...deps, clock: { now: () => now } });

describe("an order that ends", () => {
  test.each<[OrderStatus, string]>([
    ["cancelled", "O pedido foi cancelado"],
    ["expired", "O prazo do pedido terminou"],
  ])("as %s cancels its appointment and says why", async (to, reason) => {
    const { number, id } = await booked(at("27T12:00"));
    expect(await settle(number, to)).toMatchObject({ ok: true });
    expect(await rowOf(id)).toMatchObject({ status: "cancelled", sequence: 1, reason });
    expect(await toldOf(number)).toEqual(["appointment.booked", "appointment.cancelled"]);
    expect(await settle(number, "awaiting_issuance")).toMatchObject({ ok: false });
  });

  test("by its term does so too", async () => {
    const { number, id } = await booked(at("27T12:00"));
    await db.update(orders).set({ expiresOn: "2026-11-24" }).where(eq(orders.number, number));
    await runOrderTerms(deps);
    expect(await rowOf(id)).toMatchObject({ status: "cancelled", reason: "O prazo do pedido terminou" });
  });

  test("without an appointment ends quietly", async () => {
    await newOrder(db, owner.customerId, "299", { status: "awaiting_validation" });
    expect(await settle("299", "cancelled")).toMatchObject({ ok: true });
    expect(await toldOf("299")).toEqual([]);
  });
});

describe("a validation that is recorded", () => {
  test.each<OrderStatus>(["awaiting_issuance", "rejected"])(
    "as %s on the day of the appointment, or after it, is that visit",
    async (to) => {
      const { number, id } = await booked(at("26T18:00"));
      await settle(number, to, on(at("26T12:00")));
      expect(await rowOf(id)).toMatchObject({ status: "attended", sequence: 0 });
      expect(await toldOf(number)).toEqual(["appointment.booked", "appointment.attended"]);
      const events = await db.select().from(appointmentEvents).where(eq(appointmentEvents.appointmentId, id));
      expect(events.at(-1)).toMatchObject({ kind: "attended", actor: "AR: Bia" });
    },
  );

  test("before that day makes it needless", async () => {
    const { number, id } = await booked(at("27T18:00"));
    await settle(number, "awaiting_issuance", on(at("26T18:00")));
    expect(await rowOf(id)).toMatchObject({ status: "cancelled", reason: "A validação já foi feita" });
  });

  test("is judged by the day of the office", async () => {
    // 8 o'clock in Rio Branco on the 27th; in UTC the night before is the 27th too.
    const { number, id } = await booked(at("27T13:00"), "acre");
    await settle(number, "awaiting_issuance", on(at("27T04:30")));
    expect(await rowOf(id)).toMatchObject({ status: "cancelled" });
  });

  test("a visit that was recorded already stays as it is", async () => {
    const { number, id } = await booked(at("27T12:00"));
    await recordAttendance(deps, id, "attended", "AR");
    await settle(number, "awaiting_issuance");
    expect(await rowOf(id)).toMatchObject({ status: "attended" });
    expect(await toldOf(number)).toEqual(["appointment.booked", "appointment.attended"]);
  });
});

test("a payment that comes in, or a new validation, leaves the appointment as it is", async () => {
  const { number, id } = await booked(at("27T12:00"));
  await db.update(orders).set({ status: "rejected" }).where(eq(orders.number, number));
  expect(await settle(number, "awaiting_validation")).toMatchObject({ ok: true });
  expect(await rowOf(id)).toMatchObject({ status: "booked" });
});

test("who did not come is told once, and who came is not", async () => {
  const { id } = await booked(at("27T12:00"));
  const other = await booked(at("27T12:00"));
  await recordAttendance(deps, id, "missed", "AR");
  await recordAttendance(deps, id, "missed", "AR");
  await recordAttendance(deps, other.id, "attended", "AR");
  const rows = await db.select().from(outbox).where(eq(outbox.topic, "appointment_missed"));
  const told = rows.map(({ payload }) => deps.secrets.open("outbox", payload ?? ""));
  expect(told).toEqual([{ appointmentId: id, sequence: 0 }]);
});

test("an order that is cancelled while its appointment is moved ends one way, with every other way after it", async () => {
  const seats = await Promise.all(Array.from({ length: 20 }, () => booked(at("27T12:00"))));
  await Promise.all(
    seats.flatMap(({ number, id }) => [
      rescheduleAppointment(deps, owner, { number, sequence: 0, ...seat(at("27T13:00")) }),
      settle(number, "cancelled"),
      recordAttendance(deps, id, "attended", "AR"),
    ]),
  );
  for (const { number, id } of seats) {
    const [row, events] = [await rowOf(id), await toldOf(number)];
    expect(["cancelled", "attended"]).toContain(row?.status);
    const moved = events.includes("appointment.moved");
    expect(events).toEqual([
      "appointment.booked",
      ...(moved ? ["appointment.moved"] : []),
      `appointment.${row?.status}`,
    ]);
    expect(row?.sequence).toBe(Number(moved) + Number(row?.status === "cancelled"));
  }
});

describe("an office that closes the day in the moment in which an appointment ends", () => {
  const weeklyHours = everyDay({ start: "08:00", end: "18:00" });
  const office = { ...sampleOfficeJson, weeklyHours, code: "fecha", capacity: 50, minNoticeMinutes: 0 };
  const closures = [{ from: "2026-11-27", to: "2026-11-27" }];
  beforeAll(() => putOffice(deps, officeInput.parse(office), null));

  type Seat = { number: string; id: string };
  test.each<[string, (seat: Seat) => Promise<unknown>]>([
    ["with its order", ({ number }) => settle(number, "cancelled")],
    [
      "by its holder",
      ({ number }) => cancelAppointment(deps, owner, { number, sequence: 0, reason: "Imprevisto" }),
    ],
    ["by who did not come", ({ id }) => recordAttendance(deps, id, "missed", "AR")],
  ])("%s waits for it, and neither waits for ever", async (_, end) => {
    const one = await booked(at("27T12:00"), "fecha");
    let ending: Promise<unknown> | undefined;
    await db.transaction(async (tx) => {
      const held = await lockOffice(tx, "fecha");
      if (!held) throw new Error("no office");
      ending = end(one);
      await expect.poll(() => lockWaits(db)).toBe(1);
      await displaceAppointments(tx, deps, { ...held, closures });
    });
    expect(await ending).toMatchObject({ ok: true });
    expect(await rowOf(one.id)).toMatchObject({ displacedAt: null });
    expect(await toldOf(one.number)).toContain("appointment.displaced");
  });
});
