import "server-only";
import type { Tx } from "@/db/client";
import { type AgendaRow, endAppointment } from "@/db/unscoped/appointments";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { enqueueTasks } from "@/lib/server/outbox/enqueue-tasks";

type Attendance = { status: "attended" | "missed"; actor: string };

/**
 * Ends an appointment by who came and who did not: the authority's systems hear of it, and the holder of a missed one is
 * told how to book again.
 * @returns false when it is not booked any more, or was changed since it was read
 */
export async function noteAttendance(
  tx: Tx,
  deps: Pick<Deps, "clock" | "ids" | "secrets">,
  { appointment, orderNumber, officeCode }: AgendaRow,
  { status, actor }: Attendance,
): Promise<boolean> {
  const now = deps.clock.now();
  const ended = await endAppointment(tx, appointment, { status, actor, now });
  if (!ended) return false;
  const { id, orderId, sequence, startsAt } = ended;
  const data = { id, office: officeCode, startsAt: startsAt.toISOString() };
  await publishEvents(tx, [{ type: `appointment.${status}`, orderId, orderNumber, data, at: now }], now);
  if (status === "missed")
    await enqueueTasks(tx, deps, [{ topic: "appointment_missed", payload: { appointmentId: id, sequence } }]);
  return true;
}
