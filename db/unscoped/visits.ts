import { and, eq, isNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { missed, movesMade } from "@/db/queries/appointment-counts";
import { customers } from "@/db/schema/customers";
import { orders } from "@/db/schema/orders";
import { appointments, offices } from "@/db/schema/scheduling";

const visits = (db: Db | Tx) =>
  db
    .select({
      appointment: appointments,
      office: offices,
      order: orders,
      holder: { name: customers.name, email: customers.email },
      movesMade,
      missed,
    })
    .from(appointments)
    .innerJoin(offices, eq(offices.id, appointments.officeId))
    .innerJoin(orders, eq(orders.id, appointments.orderId))
    .innerJoin(customers, eq(customers.id, orders.customerId));

/** An appointment with all that a message about it speaks of: whose, for which order, where. */
export type Visit = Awaited<ReturnType<typeof visits>>[number];

export async function findVisit(db: Db | Tx, appointmentId: string): Promise<Visit | undefined> {
  const [row] = await visits(db).where(eq(appointments.id, appointmentId));
  return row;
}

/** Notes, once, that the holder will come to an appointment in the state that they saw. @returns whether it was noted now */
export async function noteConfirmation(
  tx: Tx,
  { id, sequence }: Pick<Visit["appointment"], "id" | "sequence">,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(appointments)
    .set({ confirmedAt: now })
    .where(
      and(
        eq(appointments.id, id),
        eq(appointments.sequence, sequence),
        eq(appointments.status, "booked"),
        isNull(appointments.confirmedAt),
        isNull(appointments.displacedAt),
      ),
    )
    .returning({ id: appointments.id });
  return rows.length === 1;
}
