import "server-only";
import { findVisit } from "@/db/unscoped/visits";
import { isNoticeDue, type Told } from "@/lib/scheduling/appointment-notice";
import type { Deps } from "@/lib/server/deps";
import type { OutgoingAttachment } from "@/lib/server/ports/mailer";
import { calendarAttachment } from "./calendar-attachment";
import { currentOf } from "./notices";

/**
 * A message about an appointment may have waited for hours: what has changed since is seen here, in the moment of sending.
 * @returns what goes with it (the calendar's part of a change), or null when it must not be sent any more
 */
export async function attachmentsOf(
  { db, clock, env }: Pick<Deps, "db" | "clock" | "env">,
  told: Told,
): Promise<OutgoingAttachment[] | null> {
  const visit = await findVisit(db, told.appointmentId);
  const now = clock.now();
  if (!visit || !isNoticeDue(told, currentOf(visit), now)) return null;
  return told.notice === "changed" ? [calendarAttachment(visit, env, now)] : [];
}
