import "server-only";
import type { Tx } from "@/db/client";
import { findVisit, type Visit } from "@/db/unscoped/visits";
import { isRunning } from "@/lib/orders/order-term";
import { type Current, isNoticeDue, type Told } from "@/lib/scheduling/appointment-notice";
import type { Deps } from "@/lib/server/deps";
import { enqueueEmail } from "@/lib/server/outbox/enqueue-email";
import type { Tasks } from "@/lib/server/outbox/enqueue-tasks";
import { noticeMail } from "./notice-mail";

/** The appointment of a message, as the rule of what is still due sees it. */
export const currentOf = ({ appointment, order }: Visit): Current => ({
  ...appointment,
  orderRuns: isRunning(order),
});

/** Writes one message about an appointment, unless something has overtaken it. */
async function tell(tx: Tx, deps: Deps, told: Told): Promise<void> {
  const visit = await findVisit(tx, told.appointmentId);
  if (!visit || !isNoticeDue(told, currentOf(visit), deps.clock.now())) return;
  const message = await noticeMail({ ...deps, db: tx }, visit, told.notice);
  await enqueueEmail(tx, deps, visit.holder.email, message, told);
}

type Handler<T extends keyof Tasks> = (tx: Tx, deps: Deps, payload: Tasks[T]) => Promise<void>;

/** Booked, moved or cancelled: the last of several changes alone is told. */
export const tellOfChange: Handler<"appointment_changed"> = (tx, deps, change) =>
  tell(tx, deps, { ...change, notice: "changed" });

/** The time is near. Of one that the office gave up, what is said again is to choose another. */
export const remind: Handler<"appointment_reminder"> = async (tx, deps, { before, ...change }) => {
  await tell(tx, deps, { ...change, notice: before });
  if (before === "day") await tell(tx, deps, { ...change, notice: "displaced" });
};

export const tellOfMissed: Handler<"appointment_missed"> = (tx, deps, change) =>
  tell(tx, deps, { ...change, notice: "missed" });

export const tellOfDisplacement: Handler<"appointment_displaced"> = (tx, deps, change) =>
  tell(tx, deps, { ...change, notice: "displaced" });
