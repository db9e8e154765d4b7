import "server-only";
import type { Tx } from "@/db/client";
import { remind, tellOfChange, tellOfDisplacement, tellOfMissed } from "@/lib/server/appointments/notices";
import type { Deps } from "@/lib/server/deps";
import { decideSignUp } from "@/lib/server/use-cases/begin-sign-up";
import { decidePasswordReset } from "@/lib/server/use-cases/request-password-reset";
import type { Tasks } from "./enqueue-tasks";

const handlers: { [T in keyof Tasks]: (tx: Tx, deps: Deps, payload: Tasks[T]) => Promise<void> } = {
  sign_up_begun: decideSignUp,
  password_reset_requested: decidePasswordReset,
  appointment_changed: tellOfChange,
  appointment_reminder: remind,
  appointment_missed: tellOfMissed,
  appointment_displaced: tellOfDisplacement,
};

/**
 * Runs one task inside the transaction that also marks it done, so that it takes effect once.
 * @throws when the topic is unknown (a newer release wrote it) or the payload cannot be opened
 */
export async function runTask(tx: Tx, deps: Deps, topic: string, payload: string) {
  const handler = handlers[topic as keyof Tasks] as
    | ((tx: Tx, deps: Deps, payload: unknown) => Promise<void>)
    | undefined;
  const opened = deps.secrets.open("outbox", payload);
  if (!handler || !opened) throw new Error(`task ${topic} cannot run here`);
  await handler(tx, deps, opened);
}
