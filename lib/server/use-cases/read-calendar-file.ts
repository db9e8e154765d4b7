import "server-only";
import { appointmentsOf } from "@/db/queries/appointments";
import { findVisit } from "@/db/unscoped/visits";
import type { Owner } from "@/lib/identity/owner";
import { calendarAttachment } from "@/lib/server/appointments/calendar-attachment";
import type { Deps } from "@/lib/server/deps";
import type { OutgoingAttachment } from "@/lib/server/ports/mailer";

/** The calendar's file of an order's live appointment; null when there is none, and for somebody else's order. */
export async function readCalendarFile(
  { db, clock, env }: Pick<Deps, "db" | "clock" | "env">,
  owner: Owner,
  number: string,
): Promise<OutgoingAttachment | null> {
  const held = await appointmentsOf(owner, db).find(number);
  const appointment = held?.last?.appointment;
  if (appointment?.status !== "booked") return null;
  const visit = await findVisit(db, appointment.id);
  return visit ? calendarAttachment(visit, env, clock.now()) : null;
}
