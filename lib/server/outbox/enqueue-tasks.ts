import "server-only";
import type { Db, Tx } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import type { Deps } from "@/lib/server/deps";

/** A change of an appointment, by its sequence: what has changed again since needs no word any more. */
type AppointmentChange = { appointmentId: string; sequence: number };

/** What is decided after the answer has gone, with what each needs. */
export type Tasks = {
  sign_up_begun: { attemptId: string };
  password_reset_requested: { cpf: string; email: string };
  appointment_changed: AppointmentChange;
  appointment_reminder: AppointmentChange & { before: "day" | "hours" };
  appointment_missed: AppointmentChange;
  appointment_displaced: AppointmentChange;
};

/** A task that waits. Without `at` it runs right after the answer, or by cron. */
export type NewTask = { [T in keyof Tasks]: { topic: T; payload: Tasks[T]; at?: Date } }[keyof Tasks];

type Noting = Pick<Deps, "ids" | "clock" | "secrets">;

/** Notes tasks in the transaction that wants them, in one statement. */
export async function enqueueTasks(
  db: Db | Tx,
  { ids, clock, secrets }: Noting,
  tasks: readonly NewTask[],
): Promise<void> {
  const now = clock.now();
  const rows = tasks.map(({ topic, payload, at = now }) => ({
    id: ids.uuid(),
    kind: "task" as const,
    topic,
    payload: secrets.seal("outbox", payload),
    nextAttemptAt: at,
    createdAt: now,
  }));
  if (rows.length > 0) await db.insert(outbox).values(rows);
}
