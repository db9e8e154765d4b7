import { and, asc, eq, getTableColumns, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { moment } from "@/db/schema/columns";
import { offices } from "@/db/schema/scheduling";
import type { AppointmentMode } from "@/lib/scheduling/appointment";
import { nearest, type Point } from "@/lib/scheduling/nearest";
import type { Booking } from "@/lib/scheduling/seats-used";

/** How many of the nearest offices are shown. */
const NEAREST = 6;

type Choice = {
  mode: AppointmentMode;
  /** The order is not paid yet: only offices that take its booking all the same. */
  ahead: boolean;
  now: Date;
  /** The appointment that would be moved: its own seat is no obstacle. */
  moved: string | null;
};

const offered = (ahead: boolean): SQL | undefined =>
  and(eq(offices.active, true), ahead ? eq(offices.bookAhead, true) : undefined);

/** The live appointments of an office from now on; a slot lasts four hours at most. */
const bookedFrom = (now: Date, moved: string | null) => sql<Booking[]>`(
  select coalesce(json_agg(json_build_object('start', a.starts_at, 'end', a.ends_at)), '[]')
  from appointments a
  where a.office_id = offices.id and a.status = 'booked' and a.starts_at > ${moment(now)} - interval '4 hours'
    and a.id is distinct from ${moved}::uuid)`;

/** Where an office may be chosen in person, with how many there are, and whether one serves by videoconference. */
export async function placesOfOffices(db: Db | Tx, { ahead }: Pick<Choice, "ahead">) {
  const rows = await db
    .select({
      state: offices.state,
      city: offices.city,
      inPerson: sql<number>`(count(*) filter (where ${offices.inPerson}))::int`,
      video: sql<boolean>`bool_or(${offices.video})`,
    })
    .from(offices)
    .where(offered(ahead))
    .groupBy(offices.state, offices.city)
    .orderBy(asc(offices.state), asc(offices.city));
  return {
    places: rows.flatMap(({ state, city, inPerson }) =>
      inPerson > 0 ? [{ state, city, count: inPerson }] : [],
    ),
    hasVideo: rows.some(({ video }) => video),
  };
}

/** The offices among which an order's customer may choose, with their appointments. Nothing of them is anybody's: no Owner. */
export function bookableOffices(db: Db | Tx, { mode, ahead, now, moved }: Choice) {
  const chosen = and(offered(ahead), eq(mode === "video" ? offices.video : offices.inPerson, true));
  const agendas = (where: SQL | undefined) =>
    db
      .select({ office: getTableColumns(offices), booked: bookedFrom(now, moved) })
      .from(offices)
      .where(where)
      .orderBy(asc(offices.city), asc(offices.name), asc(offices.code));

  const inCity = (state: string, city: string) =>
    agendas(and(chosen, eq(offices.state, state), eq(offices.city, city)));

  const all = () => agendas(chosen);

  /** The nearest to a point, nearest first; an office without coordinates is not among them. */
  async function near(point: Point) {
    const { code, latitude, longitude } = offices;
    const rows = await db
      .select({ code, latitude: sql<number>`${latitude}`, longitude: sql<number>`${longitude}` })
      .from(offices)
      .where(and(chosen, isNotNull(latitude), isNotNull(longitude)));
    const found = nearest(rows, point, NEAREST);
    const codes = found.map((place) => place.code);
    const held = codes.length > 0 ? await agendas(inArray(code, codes)) : [];
    return found.flatMap(({ code: wanted, kilometres }) =>
      held.filter(({ office }) => office.code === wanted).map((agenda) => ({ ...agenda, kilometres })),
    );
  }

  /** One office by its code, also one that the order may not choose: the rules say why. */
  async function find(code: string) {
    const [agenda] = await agendas(eq(offices.code, code));
    return agenda;
  }

  return { inCity, all, near, find };
}
