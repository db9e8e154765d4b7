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

type Held = { db: ReturnType<typeof connect>["db"]; deps: ReturnType<typeof testDeps>["deps"] };

const RUNS = 2 * (PAIRS + 1);

/** An office with seats for all runs, and as many orders as attempts, each a new one. */
async function worldOf({ db, deps }: Held, client: postgres.Sql, capacity: number) {
  const code = `lugares-${capacity}`;
  const office = await newOffice(db, code, { capacity, slotMinutes: SLOT_MINUTES, horizonDays: 90 });
  const timesARun = ATTEMPTS / ATTEMPTS_A_SEAT / capacity;
  // A run more than there are: the sample and its leftovers.
  const times = timesOf(office, deps.clock.now(), Math.ceil(timesARun * (RUNS + 1)));
  const customerId = await newOrdersToValidate(
    db,
    `3000000000${capacity}`,
    capacity * 1_000_000,
    ATTEMPTS * (RUNS + 1),
  );
  const orders =
    await client`select id, number from orders where customer_id = ${customerId} order by number::bigint`;
  const attempts = orders.map(({ id, number }, index): Attempt => {
    const startsAt = times[Math.floor(index / ATTEMPTS_A_SEAT / capacity)] as Date;
    return { number, orderId: id, startsAt };
  });
  const owner = ownerOf(customerId);
  const book = (using: Held["deps"], { number, startsAt }: Attempt) =>
    bookAppointment(using, owner, { number, office: code, mode: "in_person", startsAt });
  return { office, attempts, last: times.at(-1) as Date, book };
}

type World = Awaited<ReturnType<typeof worldOf>>;

/** One booking, at a time that no run comes to, with all that it sends. */
function sampleOf(url: string, { deps }: Held, { attempts, last, book }: World): Promise<Recorded> {
  const sample = { ...(attempts[0] as Attempt), startsAt: last };
  return record(url, (db, uuid) => book({ ...deps, db, ids: { ...deps.ids, uuid } }, sample), [
    sample.orderId,
    sample.number,
    last.toISOString(),
    endOf(last).toISOString(),
  ]);
}

type Pair = { portal: Run; driver: Run };

/** Pairs of runs, each way first in turn, after one of each that warms up. */
async function runPairs(client: postgres.Sql, held: Held, world: World, recorded: Recorded): Promise<Pair[]> {
  // Whole seats from the start: the sample's order is used up.
  let next = ATTEMPTS_A_SEAT * world.office.capacity;
  const someAttempts = () => {
    next += ATTEMPTS;
    return world.attempts.slice(next - ATTEMPTS, next);
  };
  const portal = () => crowd(someAttempts(), async (attempt) => (await world.book(held.deps, attempt)).ok);
  const driver = () => crowd(someAttempts(), bare(client, recorded));
  await portal();
  await driver();
  const pairs: Pair[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    if (pair % 2 === 0) pairs.push({ portal: await portal(), driver: await driver() });
    else pairs.push({ driver: await driver(), portal: await portal() });
  }
  return pairs;
}

async function oversold(client: postgres.Sql, { office: { id, capacity } }: World): Promise<number> {
  const [row] = await client`
    select count(*)::int as n from (
      select 1 from appointments where office_id = ${id} and status = 'booked'
      group by starts_at having count(*) > ${capacity}) s`;
  return row?.n;
}

function report(capacity: number, pairs: Pair[], over: number) {
  const waits = pairs.flatMap(({ portal }) => portal.waits).sort((a, b) => a - b);
  const ours = median(pairs.map(({ portal }) => perSecond(portal)));
  const theirs = median(pairs.map(({ driver }) => perSecond(driver)));
  const ratio = median(pairs.map(({ portal, driver }) => perSecond(portal) / perSecond(driver)));
  console.log(
    `${capacity} lugar(es) por horário: portal ${ours.toFixed(0)}/s, driver ${theirs.toFixed(0)}/s, razão ${ratio.toFixed(2)}, ` +
      `p50 ${at(waits, 0.5)} ms, p99 ${at(waits, 0.99)} ms, vendidos a mais ${over}`,
  );
}

async function benchCapacity(url: string, capacity: number) {
  const { db, close } = connect(url, { max: CONNECTIONS });
  const client = postgres(url, { max: CONNECTIONS, onnotice: () => undefined });
  // It has the driver hand JSON and times over as they are, and the recorded statements count on it.
  drizzle(client);
  const held = { db, deps: testDeps(db).deps };
  const world = await worldOf(held, client, capacity);
  const pairs = await runPairs(client, held, world, await sampleOf(url, held, world));
  report(capacity, pairs, await oversold(client, world));
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
