import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { outbox } from "@/db/schema/delivery";
import { integrationEvents } from "@/db/schema/integration";
import { orderEvents, orders } from "@/db/schema/orders";
import { appointmentEvents, appointments, offices } from "@/db/schema/scheduling";
import { testDatabase } from "@/db/test/database";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import { everyDay } from "@/lib/scheduling/sample-office";
import { newOffice } from "@/lib/server/appointments/testing/booking-world";
import { testDeps } from "@/lib/server/testing/test-deps";
import { bookAppointment } from "./book-appointment";

const { db, close } = await testDatabase();
afterAll(close);
const { deps } = testDeps(db);

const owner = ownerOf(await newCustomer(db, "52998224725"));
let last = 100;
/** A new order of the customer's. @returns its number */
async function order(own: Partial<typeof orders.$inferInsert> = {}) {
  last += 1;
  await newOrder(db, owner.customerId, String(last), { status: "awaiting_validation", ...own });
  return String(last);
}

await newOffice(db, "centro", { lunch: { start: "12:00", end: "13:00" }, minNoticeMinutes: 60 });
await newOffice(db, "video", { video: true, inPerson: false });
await newOffice(db, "antes", { bookAhead: true });
await newOffice(db, "fechada", { active: false });
await newOffice(db, "acre", { timezone: "America/Rio_Branco" });

const TEN = "2026-11-26T13:00:00Z";
const wish = (number: string, own: object = {}) => ({
  number,
  office: "centro",
  mode: "in_person" as const,
  startsAt: new Date(TEN),
  ...own,
});
const book = (number: string, own: object = {}, who = owner) => bookAppointment(deps, who, wish(number, own));
const codeOf = async (booking: ReturnType<typeof book>) => {
  const result = await booking;
  return result.ok ? "ok" : result.error.code;
};
const at = (instant: string) => ({ startsAt: new Date(instant) });

test("a booking is a row, an event, a word to the systems, a mail and two reminders, all at once", async () => {
  const number = await order();
  const before = await db.select().from(outbox);
  const result = await book(number);
  if (!result.ok) throw new Error(result.error.code);
  const { id } = result.value;
  const [row] = await db.select().from(appointments).where(eq(appointments.id, id));
  expect(row).toMatchObject({ status: "booked", seat: 1, sequence: 0, startsAt: new Date(TEN) });
  expect(row?.endsAt).toEqual(new Date("2026-11-26T13:30:00Z"));
  const history = await db.select().from(appointmentEvents).where(eq(appointmentEvents.appointmentId, id));
  expect(history).toMatchObject([{ kind: "booked", sequence: 0, actor: owner.customerId }]);
  const told = await db.select().from(integrationEvents).where(eq(integrationEvents.orderNumber, number));
  expect(told).toMatchObject([{ type: "appointment.booked", data: { id, office: "centro" } }]);
  const rows = (await db.select().from(outbox)).filter((one) => !before.some(({ id }) => id === one.id));
  expect(rows.map(({ topic, nextAttemptAt }) => [topic, nextAttemptAt.toISOString()]).sort()).toEqual([
    ["appointment_changed", "2026-11-25T12:00:00.000Z"],
    ["appointment_reminder", "2026-11-25T13:00:00.000Z"],
    ["appointment_reminder", "2026-11-26T11:00:00.000Z"],
  ]);
});

describe("refused, and nothing is written", () => {
  test.each<[string, object, string]>([
    ["a time just taken", {}, "slot_full"],
    ["a time off the grid", at("2026-11-26T13:10:00Z"), "slot_unavailable"],
    ["a time in the past", at("2026-11-24T13:00:00Z"), "slot_unavailable"],
    ["a time that is too near", at("2026-11-25T12:30:00Z"), "slot_unavailable"],
    ["a time beyond the horizon", at("2027-02-26T13:00:00Z"), "slot_unavailable"],
    ["a thousand years ahead", at("3026-11-26T13:00:00Z"), "slot_unavailable"],
    ["lunch", at("2026-11-26T15:00:00Z"), "slot_unavailable"],
    ["a holiday", at("2026-12-25T13:00:00Z"), "slot_unavailable"],
    ["midnight", at("2026-11-27T03:00:00Z"), "slot_unavailable"],
    ["opening hours of another zone", { office: "acre", ...at("2026-11-26T11:00:00Z") }, "slot_unavailable"],
    ["an office that takes none", { office: "fechada" }, "office_inactive"],
    ["an office that there is not", { office: "lugar-nenhum" }, "office_inactive"],
    ["in person where there is only video", { office: "video" }, "mode_not_offered"],
    ["by video, which the product does not allow", { office: "video", mode: "video" }, "video_not_allowed"],
  ])("%s", async (_, own, code) => {
    const number = await order();
    expect(await codeOf(book(number, own))).toBe(code);
    const written = await db
      .select()
      .from(integrationEvents)
      .where(eq(integrationEvents.orderNumber, number));
    expect(written).toEqual([]);
  });

  test.each<[string, Partial<typeof orders.$inferInsert>, string]>([
    ["a draft", { status: "draft" }, "service_closed"],
    [
      "a delivered order",
      { status: "delivered", validFrom: "2026-11-25", validUntil: "2027-11-25" },
      "service_closed",
    ],
    ["a cancelled order", { status: "cancelled" }, "service_closed"],
    ["an approved order", { status: "awaiting_issuance" }, "service_closed"],
    [
      "a renewal that needs no visit",
      { status: "awaiting_issuance", renewal: true, currentCertificateValidUntil: "2026-12-24" },
      "service_closed",
    ],
  ])("%s", async (_, own, code) => {
    expect(await codeOf(book(await order(own), at("2026-11-27T13:00:00Z")))).toBe(code);
  });

  test("somebody else's order is not found, nor one that there is not, nor what is no number", async () => {
    const number = await order();
    const stranger = ownerOf(await newCustomer(db, "11144477735"));
    for (const asked of [book(number, {}, stranger), book("999999"), book("1 or 1=1"), book("")]) {
      expect(await codeOf(asked)).toBe("not_found");
    }
  });

  test("a second appointment of one order", async () => {
    const number = await order();
    expect(await codeOf(book(number, at("2026-11-27T13:00:00Z")))).toBe("ok");
    expect(await codeOf(book(number, at("2026-11-27T14:00:00Z")))).toBe("already_booked");
  });

  test("after as many absences as the office allows", async () => {
    const number = await order();
    for (const time of ["2026-11-30T13:00:00Z", "2026-11-30T13:30:00Z"]) {
      expect(await codeOf(book(number, at(time)))).toBe("ok");
      const [row] = await db.select({ id: orders.id }).from(orders).where(eq(orders.number, number));
      await db
        .update(appointments)
        .set({ status: "missed" })
        .where(and(eq(appointments.orderId, row?.id ?? ""), eq(appointments.status, "booked")));
    }
    expect(await codeOf(book(number, at("2026-11-30T14:00:00Z")))).toBe("too_many_missed");
  });
});

test("twice the same post, at once, is one appointment", async () => {
  const number = await order();
  const posts = Array.from({ length: 8 }, () => codeOf(book(number, at("2026-11-27T16:00:00Z"))));
  expect((await Promise.all(posts)).sort()).toEqual([...Array(7).fill("already_booked"), "ok"]);
});

test("where the product allows it, by video", async () => {
  const number = await order({ videoAllowed: true });
  expect(await codeOf(book(number, { office: "video", mode: "video" }))).toBe("ok");
});

test("a refused order is booked again, and awaits its validation again", async () => {
  const number = await order({ status: "rejected" });
  expect(await codeOf(book(number, at("2026-12-01T13:00:00Z")))).toBe("ok");
  const [row] = await db.select().from(orders).where(eq(orders.number, number));
  expect(row?.status).toBe("awaiting_validation");
  const events = await db
    .select()
    .from(orderEvents)
    .where(eq(orderEvents.orderId, row?.id ?? ""));
  expect(events.at(-1)).toMatchObject({ fromStatus: "rejected", toStatus: "awaiting_validation" });
});

test("hours follow the office's own clocks: eight in Acre is ten in São Paulo", async () => {
  expect(await codeOf(book(await order(), { office: "acre", ...at("2026-11-27T13:00:00Z") }))).toBe("ok");
});

test("appointments of an older, finer grid take their seats of the new slot", async () => {
  const { id } = await newOffice(db, "grade", { capacity: 2 });
  const [nine, half] = ["2026-12-01T12:00:00Z", "2026-12-01T12:30:00Z"];
  for (const time of [nine, half])
    expect(await codeOf(book(await order(), { office: "grade", ...at(time) }))).toBe("ok");
  await db.update(offices).set({ slotMinutes: 60 }).where(eq(offices.id, id));
  // At nine one sits in seat 1, and the one of half past nine takes the other.
  expect(await codeOf(book(await order(), { office: "grade", ...at(nine) }))).toBe("slot_full");
  expect(await codeOf(book(await order(), { office: "grade", ...at("2026-12-01T13:00:00Z") }))).toBe("ok");
});

test("an office that closes the day while the booking is under way is asked again", async () => {
  const { id, version } = await newOffice(db, "muda", {
    weeklyHours: everyDay({ start: "08:00", end: "18:00" }),
  });
  const number = await order();
  const booking = await db.transaction(async (tx) => {
    await tx.select().from(offices).where(eq(offices.id, id)).for("update");
    const asked = codeOf(book(number, { office: "muda", ...at("2026-12-02T13:00:00Z") }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const closures = [{ from: "2026-12-02", to: "2026-12-02" }];
    await tx
      .update(offices)
      .set({ closures, version: version + 1 })
      .where(eq(offices.id, id));
    return { asked };
  });
  expect(await booking.asked).toBe("slot_unavailable");
});
