import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { newOffice, newOrdersToValidate, timesOf } from "./testing/booking-world";
import { type CrowdPlan, type Deed, finish, startCrowds } from "./testing/crowd-plan";

// Ten thousand of anything take long on a busy machine.
const HANGS_MS = 900_000;
const PROCESSES = 4;
const CONNECTIONS = 12;

const { db, url, close } = await testDatabase();
afterAll(close);
const now = new Date("2026-11-25T12:00:00Z");

/** The same work for several processes, dealt out like cards. */
const dealt = (customerId: string, deeds: Deed[]): CrowdPlan[] =>
  Array.from({ length: PROCESSES }, (_, own) => ({
    url,
    customerId,
    connections: CONNECTIONS,
    deeds: deeds.filter((_deed, index) => index % PROCESSES === own),
  }));

const tally = (outcomes: string[]) => {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

/** What must never be, looked for in the tables themselves: more people than seats, two appointments of an order, a gap in a history. */
async function wrongs(office: string) {
  const [found] = await db.execute<Record<string, number>>(sql`
    select
      (select count(*)::int from (
        select 1 from appointments a join offices o on o.id = a.office_id
        where o.code = ${office} and a.status = 'booked' group by a.starts_at, o.capacity having count(*) > o.capacity) s) as oversold,
      (select count(*)::int from (
        select 1 from appointments where status = 'booked' group by order_id having count(*) > 1) s) as doubled,
      (select count(*)::int from appointments a where a.sequence + 1 <> (
        select count(*) from appointment_events e where e.appointment_id = a.id)) as gaps,
      (select count(*)::int from (
        select sequence, lag(sequence) over (partition by appointment_id order by id) as before from appointment_events) s
        where before is not null and sequence <> before + 1) as disordered,
      (select count(*)::int from appointments a where not exists (
        select from integration_events e where e.type = 'appointment.booked' and e.data ->> 'id' = a.id::text)) as untold`);
  return found;
}
const NOTHING_WRONG = { oversold: 0, doubled: 0, gaps: 0, disordered: 0, untold: 0 };

test.each([1, 3])(
  "10,000 people of several processes at 2,000 seats, %i a time: every seat is taken, none twice",
  async (capacity) => {
    const code = `corrida-${capacity}`;
    const office = await newOffice(db, code, { capacity, slotMinutes: 10, horizonDays: 90 });
    const times = timesOf(office, now, Math.ceil(2000 / capacity)).map((time) => time.toISOString());
    const seats = times.length * capacity;
    const first = capacity * 100_000;
    const customerId = await newOrdersToValidate(db, `1000000000${capacity}`, first, 10_000);
    const deeds = Array.from({ length: 10_000 }, (_, index): Deed => {
      // Five attempts a seat, one after the other, so that those of all processes meet.
      const startsAt = times[Math.floor((index * times.length) / 10_000)] ?? "";
      return { kind: "book", number: String(first + index), office: code, startsAt };
    });
    const results = await finish(await startCrowds(dealt(customerId, deeds)));
    expect(tally(results.map(({ outcome }) => outcome))).toEqual({ ok: seats, slot_full: 10_000 - seats });
    expect(await wrongs(code)).toEqual(NOTHING_WRONG);
  },
  HANGS_MS,
);

test(
  "10,000 bookings, moves and cancellations at random by several processes: all told apart, nothing lost",
  async () => {
    const code = "vaivem";
    const office = await newOffice(db, code, {
      capacity: 2,
      maxMoves: 50,
      cancelLimitMinutes: 0,
      horizonDays: 90,
    });
    const times = timesOf(office, now, 60).map((time) => time.toISOString());
    const customerId = await newOrdersToValidate(db, "20000000001", 900_000, 200);
    // A fixed seed: the same deeds in each run, whatever order they meet in.
    let state = 42;
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
    const kinds = ["book", "move", "move", "cancel"] as const;
    const deeds = Array.from(
      { length: 10_000 },
      (): Deed => ({
        kind: kinds[random(kinds.length)] ?? "book",
        number: String(900_000 + random(200)),
        office: code,
        startsAt: times[random(times.length)] ?? "",
      }),
    );
    const results = await finish(await startCrowds(dealt(customerId, deeds)));
    expect(results).toHaveLength(10_000);
    const outcomes = tally(results.map(({ outcome }) => outcome));
    const expected = [
      "ok",
      "slot_full",
      "already_booked",
      "not_booked",
      "stale",
      "same_time",
      "too_many_moves",
    ];
    expect(Object.keys(outcomes).filter((outcome) => !expected.includes(outcome))).toEqual([]);
    expect(await wrongs(code)).toEqual(NOTHING_WRONG);

    const done = (kind: Deed["kind"]) =>
      results.filter((deed) => deed.kind === kind && deed.outcome === "ok").length;
    const [kept] = await db.execute<Record<string, number>>(sql`
    select count(*) filter (where e.kind = 'booked')::int as booked, count(*) filter (where e.kind = 'moved')::int as moved,
      count(*) filter (where e.kind = 'cancelled')::int as cancelled
    from appointment_events e join offices o on o.id = e.office_id where o.code = ${code}`);
    expect(kept).toEqual({ booked: done("book"), moved: done("move"), cancelled: done("cancel") });
  },
  HANGS_MS,
);
