import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { connect } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { ownerOf } from "@/db/test/owner";
import { newOffice, newOrdersToValidate, timesOf } from "@/lib/server/appointments/testing/booking-world";
import { testDeps } from "@/lib/server/testing/test-deps";
import { bookAppointment } from "@/lib/server/use-cases/book-appointment";
import { throwawayDatabase } from "@/scripts/lib/database.mjs";
import { openTestPostgres } from "@/scripts/lib/test-postgres.mjs";
import { type Recorded, record, replayed } from "./recorded-booking";

const PAIRS = 3;
const CONNECTIONS = 12;
const ATTEMPTS = 1000;
const ATTEMPTS_A_SEAT = 5;

const SLOT_MINUTES = 10;

const endOf = (startsAt: Date) => new Date(startsAt.getTime() + SLOT_MINUTES * 60_000);

type Attempt = { number: string; orderId: string; startsAt: Date };
type Run = { booked: number; seconds: number; waits: number[] };

/** Many people at once, each with the next attempt as soon as the last is answered. */
async function crowd(attempts: Attempt[], book: (attempt: Attempt) => Promise<boolean>): Promise<Run> {
  const waits: number[] = [];
  let booked = 0;
  const queue = attempts[Symbol.iterator]();
  const person = async () => {
    for (const attempt of queue) {
      const begun = performance.now();
      if (await book(attempt)) booked += 1;
      waits.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, person));
  return { booked, seconds: (performance.now() - begun) / 1000, waits };
}

/** The same statements without the portal: the driver alone, each prepared once a connection. */
const bare = (client: postgres.Sql, recorded: Recorded) => (attempt: Attempt) =>
  client.begin(async (tx) => {
    const { number, orderId, startsAt } = attempt;
    const values = [orderId, number, startsAt.toISOString(), endOf(startsAt).toISOString()];
    for (const { text, params } of replayed(recorded, values)) {
      const [row] = await tx.unsafe(text, params as never[], { prepare: true });
      if (row && "outcome" in row && row.outcome !== "booked") return false;
    }
    return true;
  });

const at = (sorted: number[], share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const perSecond = ({ booked, seconds }: Run) => booked / seconds;

async function benchCapacity(url: string, capacity: number) {
  const { db, close } = connect(url, { max: CONNECTIONS });
  const client = postgres(url, { max: CONNECTIONS, onnotice: () => undefined });
  // It has the driver hand JSON and times over as they are, and the recorded statements count on it.
  drizzle(client);
  const { deps } = testDeps(db);
  const code = `lugares-${capacity}`;
  const office = await newOffice(db, code, { capacity, slotMinutes: SLOT_MINUTES, horizonDays: 90 });
  const seatsARun = ATTEMPTS / ATTEMPTS_A_SEAT / capacity;
  const times = timesOf(office, deps.clock.now(), Math.ceil(seatsARun * (2 * (PAIRS + 1) + 1)));
  const first = capacity * 1_000_000;
  const owner = ownerOf(
    await newOrdersToValidate(db, `3000000000${capacity}`, first, ATTEMPTS * 2 * (PAIRS + 1) + ATTEMPTS),
  );
  const rows =
    await client`select id, number from orders where customer_id = ${owner.customerId} order by number::bigint`;
  const book = (held: typeof deps, { number, startsAt }: Attempt) =>
    bookAppointment(held, owner, { number, office: code, mode: "in_person", startsAt });

  let next = 0;
  /** The next attempts: as many orders, and five of them at each seat. */
  const attempts = (count: number): Attempt[] =>
    Array.from({ length: count }, () => {
      const { id, number } = rows[next] as { id: string; number: string };
      const startsAt = times[Math.floor(next / ATTEMPTS_A_SEAT / capacity)] as Date;
      next += 1;
      return { number, orderId: id, startsAt };
    });

  const sample = { ...(attempts(1)[0] as Attempt), startsAt: times.at(-1) as Date };
  const { orderId, number, startsAt } = sample;
  const recorded = await record(
    url,
    (recording, uuid) => book({ ...deps, db: recording, ids: { ...deps.ids, uuid } }, sample),
    [orderId, number, startsAt.toISOString(), endOf(startsAt).toISOString()],
  );
  next = ATTEMPTS_A_SEAT * capacity;
  const throughPortal = async (attempt: Attempt) => (await book(deps, attempt)).ok;
  const throughDriver = bare(client, recorded);
  await crowd(attempts(ATTEMPTS), throughPortal);
  await crowd(attempts(ATTEMPTS), throughDriver);

  const pairs: { portal: Run; driver: Run }[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const driverFirst = pair % 2 === 1;
    const early = driverFirst ? await crowd(attempts(ATTEMPTS), throughDriver) : null;
    const portal = await crowd(attempts(ATTEMPTS), throughPortal);
    pairs.push({ portal, driver: early ?? (await crowd(attempts(ATTEMPTS), throughDriver)) });
  }
  const [over] = await client`
    select count(*)::int as n from (
      select 1 from appointments where office_id = ${office.id} and status = 'booked'
      group by starts_at having count(*) > ${capacity}) s`;
  const waits = pairs.flatMap(({ portal }) => portal.waits).sort((a, b) => a - b);
  const [ours, theirs] = [
    median(pairs.map(({ portal }) => perSecond(portal))),
    median(pairs.map(({ driver }) => perSecond(driver))),
  ];
  const ratio = median(pairs.map(({ portal, driver }) => perSecond(portal) / perSecond(driver)));
  console.log(
    `${capacity} lugar(es) por horário: portal ${ours.toFixed(0)}/s, driver ${theirs.toFixed(0)}/s, razão ${ratio.toFixed(2)}, ` +
      `p50 ${at(waits, 0.5)} ms, p99 ${at(waits, 0.99)} ms, vendidos a mais ${over?.n}`,
  );
  await Promise.all([close(), client.end()]);
}

/**
 * Bookings a second through the use case, beside the bare driver with the same statements on the same database, in
 * pairs of runs one after the other; five attempts a seat, many at once. The ratio is what tells: the rest is the machine.
 */
export async function benchBooking(): Promise<void> {
  const server = await openTestPostgres();
  const database = await throwawayDatabase(server.url, "bench");
  try {
    await migrateDatabase(database.url);
    for (const capacity of [1, 3]) await benchCapacity(database.url, capacity);
  } finally {
    await database.drop();
    await server.stop();
  }
}
