import { and, asc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { appointmentEvents, appointments, offices } from "@/db/schema/scheduling";
import type { AppointmentStatus } from "@/lib/scheduling/appointment";

const agenda = (db: Db | Tx) =>
  db
    .select({ appointment: appointments, orderNumber: orders.number, officeCode: offices.code })
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
  { office, order, status, from, to }: AgendaFilter,
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
        from && gte(appointments.startsAt, from),
        to && lt(appointments.startsAt, to),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .limit(limit);

/** Ends a booked appointment as attended or missed. @returns false when it is not booked any more */
export async function endAppointment(
  tx: Tx,
  { id, sequence, officeId, startsAt }: AgendaRow["appointment"],
  end: { status: "attended" | "missed"; actor: string; now: Date },
): Promise<boolean> {
  const { status, actor, now } = end;
  const ended = await tx
    .update(appointments)
    .set({ status, updatedAt: now })
    .where(and(eq(appointments.id, id), eq(appointments.status, "booked")));
  if (ended.count === 0) return false;
  const event = { appointmentId: id, sequence, kind: status, officeId, startsAt, actor, at: now };
  await tx.insert(appointmentEvents).values(event);
  return true;
}
