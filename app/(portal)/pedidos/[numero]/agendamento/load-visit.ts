import { notFound, redirect } from "next/navigation";
import { appointmentsOf } from "@/db/queries/appointments";
import { availabilityOf } from "@/lib/orders/services";
import type { AppointmentMode } from "@/lib/scheduling/appointment";
import { appointmentPath } from "@/lib/scheduling/appointment-paths";
import { changesClosed } from "@/lib/scheduling/visit-state";
import { requireOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";

export type LoadedVisit = Awaited<ReturnType<typeof loadVisit>>;

/** The order of an address with its appointment: `live` is a booked one, `last` also one that has ended. */
export async function loadVisit(typed: string) {
  const owner = await requireOwner();
  const { db, clock } = deps();
  const held = await appointmentsOf(owner, db).find(typed);
  if (!held) notFound();
  const { order, last, movesMade } = held;
  const now = clock.now();
  const today = civilDateOf(now);
  const live = last?.appointment.status === "booked" ? last : null;
  const closed = live && changesClosed({ ...live.appointment, office: live.office }, movesMade, now);
  const service = availabilityOf("agendamento", order, today);
  return { ...held, number: order.number, live, closed, service, owner, now, today };
}

/** As `loadVisit`, where a time is chosen. One that may choose none is told why on the appointment's own page. */
export async function loadChoice(typed: string) {
  const loaded = await loadVisit(typed);
  const { closed, service, number } = loaded;
  if (closed ? closed.move : !service.available) redirect(appointmentPath(number));
  return loaded;
}

/** What decides which offices, and which of their times, this order may choose. */
export const choiceOf = ({ order, videoAllowed, missed, live, now }: LoadedVisit, mode: AppointmentMode) => ({
  mode,
  videoAllowed,
  missed,
  now,
  ahead: order.status === "awaiting_payment",
  moves: live !== null,
  moved: live?.appointment.id ?? null,
});
