import { and, asc, eq, gte, inArray, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { type SeatWish, wishValues } from "@/db/queries/appointments";
import { orders } from "@/db/schema/orders";
import { appointmentEvents, appointments, offices } from "@/db/schema/scheduling";
import type { AppointmentStatus } from "@/lib/scheduling/appointment";

const agenda = (db: Db | Tx) =>
  db
    .select({
      appointment: appointments,
      orderNumber: orders.number,
      officeCode: offices.code,
      timezone: offices.timezone,
    })
    .from(appointments)
    .innerJoin(orders, eq(orders.id, appointments.orderId))
    .innerJoin(offices, eq(offices.id, appointments.officeId));

/** An appointment with the names by which the authority's systems know its order and office. */
export type AgendaRow = Awaited<ReturnType<typeof agenda>>[number];

export type AgendaPlace = { at: string; id: string };
export type AgendaFilter = {
  office?: string | undefined;
  order?: string | undefined;
  status?: AppointmentStatus | undefined;
  /** Only those that their office stopped serving. */
  displaced?: "true" | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
};

const after = (place: AgendaPlace): SQL =>
  sql`(${appointments.startsAt}, ${appointments.id}) > (${place.at}::timestamptz, ${place.id}::uuid)`;

export async function findAppointment(db: Db | Tx, id: string): Promise<AgendaRow | undefined> {
  const [row] = await agenda(db).where(eq(appointments.id, id));
  return row;
}

export const listAppointments = (
  db: Db | Tx,
  { office, order, status, displaced, from, to }: AgendaFilter,
  place: AgendaPlace | undefined,
  limit: number,
): Promise<AgendaRow[]> =>
  agenda(db)
    .where(
      and(
        place && after(place),
        office ? eq(offices.code, office) : undefined,
        order ? eq(orders.number, order) : undefined,
        status && eq(appointments.status, status),
        displaced ? and(isNotNull(appointments.displacedAt), eq(appointments.status, "booked")) : undefined,
        from && gte(appointments.startsAt, from),
        to && lt(appointments.startsAt, to),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .limit(limit);

type End = { status: "attended" | "missed" | "cancelled"; actor: string; reason?: string; now: Date };

/**
 * Ends a booked appointment, and frees its seat. A cancellation is a newer state of the calendar's entry; who came and
 * who did not is none.
 * @returns the appointment as it is now; undefined when it is not booked any more, or was changed since it was read
 */
export async function endAppointment(
  tx: Tx,
  { id, sequence: read, officeId }: Pick<AgendaRow["appointment"], "id" | "sequence" | "officeId">,
  { status, actor, reason = "", now }: End,
): Promise<AgendaRow["appointment"] | undefined> {
  // The office before the appointment, as one that changes its rules locks them: the event refers to it.
  await tx.select({ id: offices.id }).from(offices).where(eq(offices.id, officeId)).for("key share");
  const sequence = status === "cancelled" ? read + 1 : read;
  const [ended] = await tx
    .update(appointments)
    .set({ status, sequence, reason, displacedAt: null, updatedAt: now })
    .where(and(eq(appointments.id, id), eq(appointments.status, "booked"), eq(appointments.sequence, read)))
    .returning();
  if (!ended) return undefined;
  const { startsAt } = ended;
  const event = { appointmentId: id, sequence, kind: status, officeId, startsAt, actor, reason, at: now };
  await tx.insert(appointmentEvents).values(event);
  return ended;
}

/** The live appointment of an order, with its office. */
export async function findLive(tx: Tx, orderId: string): Promise<AgendaRow | undefined> {
  const [row] = await agenda(tx).where(
    and(eq(appointments.orderId, orderId), eq(appointments.status, "booked")),
  );
  return row;
}

/** The live appointments of an office from a moment on, held until the transaction ends. */
export const lockComing = (tx: Tx, officeId: string, from: Date) =>
  tx
    .select({ appointment: appointments, orderNumber: orders.number })
    .from(appointments)
    .innerJoin(orders, eq(orders.id, appointments.orderId))
    .where(
      and(
        eq(appointments.officeId, officeId),
        eq(appointments.status, "booked"),
        gte(appointments.startsAt, from),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .for("update", { of: appointments });

/** Notes that the office does not serve at these times any more; with null, that it does again. */
export const markDisplaced = (tx: Tx, ids: readonly string[], displacedAt: Date | null, now: Date) =>
  tx
    .update(appointments)
    .set({ displacedAt, updatedAt: now })
    .where(inArray(appointments.id, [...ids]));

/** Takes a seat for an order, whoever's it is (`book_seat`). @returns whether there was one */
export async function bookSeat(
  tx: Tx,
  { id, orderId }: Pick<AgendaRow["appointment"], "id" | "orderId">,
  wish: SeatWish,
  change: { actor: string; now: Date },
): Promise<boolean> {
  const [row] = await tx.execute<{ outcome: string }>(
    sql`select book_seat(${id}::uuid, ${orderId}::uuid, ${wishValues(wish, change)}) as outcome`,
  );
  return row?.outcome === "booked";
}
