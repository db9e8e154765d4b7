import "server-only";
import type { Tx } from "@/db/client";
import { remindersOf } from "@/lib/scheduling/reminders";
import type { Deps } from "@/lib/server/deps";
import { enqueueTasks, type NewTask } from "@/lib/server/outbox/enqueue-tasks";

export type Change = {
  appointmentId: string;
  sequence: number;
  /** Null when nothing is to be reminded of any more. */
  startsAt: Date | null;
};

/**
 * Notes, in the transaction of the change, the message that tells of it and the reminders of the new time. Each is
 * decided anew when it is due: an appointment that has changed again since is told of by its last change alone.
 */
export async function noteChange(
  tx: Tx,
  deps: Pick<Deps, "ids" | "clock" | "secrets">,
  { appointmentId, sequence, startsAt }: Change,
): Promise<void> {
  const change = { appointmentId, sequence };
  const reminders = (startsAt ? remindersOf(startsAt, deps.clock.now()) : []).map(
    ({ before, at }): NewTask => ({ topic: "appointment_reminder", payload: { ...change, before }, at }),
  );
  await enqueueTasks(tx, deps, [{ topic: "appointment_changed", payload: change }, ...reminders]);
}
