import "server-only";
import type { Tx } from "@/db/client";
import { type AgendaRow, endAppointment, findLive } from "@/db/unscoped/appointments";
import type { OrderStatus } from "@/lib/orders/order";
import { endReasons } from "@/lib/scheduling/end-reasons";
import { localDateAt } from "@/lib/scheduling/zone";
import type { Deps } from "@/lib/server/deps";
import { noteAttendance } from "./note-attendance";
import { tellChange } from "./tell-change";

type Settling = Pick<Deps, "clock" | "ids" | "secrets">;

/** What the order's new status says to whoever still has an appointment; the other statuses leave it as it is. */
const reasons: Partial<Record<OrderStatus, string>> = {
  cancelled: endReasons.orderCancelled,
  expired: endReasons.orderExpired,
  awaiting_issuance: endReasons.validated,
  rejected: endReasons.validated,
};

async function cancel(tx: Tx, deps: Settling, row: AgendaRow, actor: string, reason: string) {
  const end = { status: "cancelled", actor, reason, now: deps.clock.now() } as const;
  const ended = await endAppointment(tx, row.appointment, end);
  if (!ended) return false;
  const place = { office: row.officeCode, orderId: ended.orderId, orderNumber: row.orderNumber };
  await tellChange(tx, deps, { kind: "cancelled", ...ended, ...place });
  return true;
}

/** Was the validation that is recorded now the visit of this appointment? One that was to come later was not needed. */
const wasThisVisit = ({ appointment, timezone }: AgendaRow, now: Date) =>
  localDateAt(timezone, appointment.startsAt) <= localDateAt(timezone, now);

/**
 * After an order was moved on, in the same transaction: its live appointment ends with it, or with the validation. The
 * caller holds the order, so that no booking and no move comes between.
 * @throws when the appointment keeps changing under another hand
 */
export async function settleAppointment(
  tx: Tx,
  deps: Settling,
  { orderId, to, actor }: { orderId: string; to: OrderStatus; actor: string },
): Promise<void> {
  const reason = reasons[to];
  const live = reason && (await findLive(tx, orderId));
  if (!reason || !live) return;
  const isVisit = reason === endReasons.validated && wasThisVisit(live, deps.clock.now());
  const isEnded = isVisit
    ? await noteAttendance(tx, deps, live, { status: "attended", actor })
    : await cancel(tx, deps, live, actor, reason);
  // Only who came is recorded without the order's lock: then it has ended already.
  if (!isEnded && (await findLive(tx, orderId)))
    throw new Error("an appointment changed while its order was held");
}
