import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { orders } from "@/db/schema/orders";
import { appointmentEvents, appointments } from "@/db/schema/scheduling";
import { testDatabase } from "@/db/test/database";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import { newOffice } from "@/lib/server/appointments/testing/booking-world";
import { testDeps } from "@/lib/server/testing/test-deps";
import { bookAppointment } from "./book-appointment";
import { cancelAppointment } from "./cancel-appointment";
import { rescheduleAppointment } from "./reschedule-appointment";

const { db, close } = await testDatabase();
afterAll(close);
const { deps } = testDeps(db);

const owner = ownerOf(await newCustomer(db, "52998224725"));
await newOffice(db, "centro", { maxMoves: 2, cancelLimitMinutes: 240 });
await newOffice(db, "bairro");

const at = (time: string, day = "2026-11-26") => new Date(`${day}T${time}:00-03:00`);
const seat = (startsAt: Date, code = "centro") => ({ office: code, mode: "in_person" as const, startsAt });
const codeOf = async (asked: Promise<{ ok: true } | { ok: false; error: { code: string } }>) => {
  const result = await asked;
  return result.ok ? "ok" : result.error.code;
};

let last = 100;
/** A new order with an appointment. @returns its number and the appointment's id */
async function booked(startsAt: Date) {
  last += 1;
  const number = String(last);
  await newOrder(db, owner.customerId, number, { status: "awaiting_validation" });
  const result = await bookAppointment(deps, owner, { number, ...seat(startsAt) });
  if (!result.ok) throw new Error(result.error.code);
  return { number, id: result.value.id };
}

const move = (number: string, sequence: number, startsAt: Date, code?: string, who = owner) =>
  codeOf(rescheduleAppointment(deps, who, { number, sequence, ...seat(startsAt, code) }));
const cancel = (number: string, sequence: number, who = owner, held = deps) =>
  codeOf(cancelAppointment(held, who, { number, sequence, reason: "Não posso nesse horário" }));
const rowOf = async (id: string) => (await db.select().from(appointments).where(eq(appointments.id, id)))[0];
const kindsOf = async (id: string) => {
  const events = await db.select().from(appointmentEvents).where(eq(appointmentEvents.appointmentId, id));
  return events.sort((a, b) => a.id - b.id).map(({ kind, sequence }) => `${kind} ${sequence}`);
};

describe("moving", () => {
  test("keeps the row, takes the new time and frees the old one, to another office too", async () => {
    const { number, id } = await booked(at("08:00"));
    expect(await move(number, 0, at("08:30"))).toBe("ok");
    expect(await move(number, 1, at("08:30"), "bairro")).toBe("ok");
    expect(await rowOf(id)).toMatchObject({ sequence: 2, startsAt: at("08:30"), status: "booked" });
    expect(await kindsOf(id)).toEqual(["booked 0", "moved 1", "moved 2"]);
    await booked(at("08:00"));
    await booked(at("08:30"));
  });

  test("to a full time changes nothing", async () => {
    await booked(at("09:00"));
    const { number, id } = await booked(at("09:30"));
    expect(await move(number, 0, at("09:00"))).toBe("slot_full");
    expect(await rowOf(id)).toMatchObject({ sequence: 0, startsAt: at("09:30") });
  });

  test("from a stale page, or in two tabs at once, one wins", async () => {
    const { number } = await booked(at("10:00"));
    expect(await move(number, 1, at("10:30"))).toBe("stale");
    const tabs = await Promise.all([at("10:30"), at("11:00")].map((time) => move(number, 0, time)));
    expect(tabs.sort()).toEqual(["ok", "stale"]);
  });

  test("has a limit, which a time that the office gave up does not count for", async () => {
    const { number, id } = await booked(at("11:30"));
    const displace = () =>
      db
        .update(appointments)
        .set({ displacedAt: at("09:00", "2026-11-25") })
        .where(eq(appointments.id, id));
    await displace();
    expect(await move(number, 0, at("12:00"))).toBe("ok");
    expect(await rowOf(id)).toMatchObject({ displacedAt: null });
    expect(await move(number, 1, at("12:30"))).toBe("ok");
    expect(await move(number, 2, at("13:00"))).toBe("ok");
    expect(await move(number, 3, at("13:30"))).toBe("too_many_moves");
    await displace();
    expect(await move(number, 3, at("13:30"))).toBe("ok");
  });

  test.each<[string, Date, string | undefined, string]>([
    ["the time that it has", at("14:00"), undefined, "same_time"],
    ["a time off the grid", at("14:10"), undefined, "slot_unavailable"],
    ["an office that there is not", at("14:30"), "lugar-nenhum", "office_inactive"],
  ])("to %s is refused", async (_, time, code, refusal) => {
    const { number, id } = await booked(at("14:00"));
    expect(await move(number, 0, time, code)).toBe(refusal);
    expect(await kindsOf(id)).toEqual(["booked 0"]);
    expect(await cancel(number, 0)).toBe("ok");
  });

  test("somebody else's is not found", async () => {
    const { number } = await booked(at("15:00"));
    const stranger = ownerOf(await newCustomer(db, "11144477735"));
    expect(await move(number, 0, at("15:30"), "centro", stranger)).toBe("not_found");
    expect(await cancel(number, 0, stranger)).toBe("not_found");
  });
});

describe("cancelling", () => {
  test("frees the seat at once, and the order books again", async () => {
    const { number, id } = await booked(at("16:00"));
    expect(await cancel(number, 0)).toBe("ok");
    expect(await rowOf(id)).toMatchObject({
      status: "cancelled",
      sequence: 1,
      reason: "Não posso nesse horário",
    });
    expect(await kindsOf(id)).toEqual(["booked 0", "cancelled 1"]);
    expect(await codeOf(bookAppointment(deps, owner, { number, ...seat(at("16:00")) }))).toBe("ok");
  });

  test("twice, or from a stale page, is told", async () => {
    const { number } = await booked(at("16:30"));
    expect(await cancel(number, 7)).toBe("stale");
    const tabs = await Promise.all([cancel(number, 0), cancel(number, 0)]);
    expect(tabs.sort()).toEqual(["not_booked", "ok"]);
    expect(await move(number, 1, at("17:00"))).toBe("not_booked");
  });

  test("too late is for the office, unless the office gave up the time", async () => {
    const { number, id } = await booked(at("17:00"));
    const late = { ...deps, clock: { now: () => at("13:01") } };
    expect(await cancel(number, 0, owner, late)).toBe("too_late");
    await db
      .update(appointments)
      .set({ displacedAt: at("13:00") })
      .where(eq(appointments.id, id));
    expect(await cancel(number, 0, owner, late)).toBe("ok");
  });

  test("and moving at once leave one end", async () => {
    const { number, id } = await booked(at("17:30"));
    const [moved, cancelled] = await Promise.all([
      move(number, 0, at("12:00", "2026-11-27")),
      cancel(number, 0),
    ]);
    const row = await rowOf(id);
    expect([moved, cancelled]).toContain("ok");
    expect(row).toMatchObject({ sequence: 1, status: moved === "ok" ? "booked" : "cancelled" });
  });
});

test("an order that ends while a page is open neither books nor moves", async () => {
  const { number, id } = await booked(at("12:00", "2026-11-30"));
  await db.update(orders).set({ status: "cancelled" }).where(eq(orders.number, number));
  await db.update(appointments).set({ status: "cancelled" }).where(eq(appointments.id, id));
  expect(await move(number, 0, at("12:30", "2026-11-30"))).toBe("not_booked");
  const again = bookAppointment(deps, owner, { number, ...seat(at("12:30", "2026-11-30")) });
  expect(await codeOf(again)).toBe("service_closed");
});
