import "server-only";
import type { Db, Tx } from "@/db/client";
import { lockOrder } from "@/db/unscoped/orders";
import type { OrderStatus } from "@/lib/orders/order";
import { type IllegalMove, moveOrder } from "@/lib/orders/order-moves";
import { parseOrderNumber } from "@/lib/orders/order-number";
import { settleAppointment } from "@/lib/server/appointments/settle-appointment";
import { settleBilling } from "@/lib/server/billing/settle-billing";
import type { Deps } from "@/lib/server/deps";
import { fail, ok, type Result } from "@/lib/shared/result";
import { type Actor, recordMove } from "./record-move";

export type OrderMove = {
  number: string;
  to: OrderStatus;
  actor: Actor;
  /** Shown to the customer in the timeline. */
  reason?: string;
  /** What the CA issued: its own dates and serial number, with the move to `delivered`. */
  certificate?: { validFrom: string; validUntil: string; certificateSerial: string };
};

export type MoveRefusal = IllegalMove | { code: "not_found" };

/**
 * Moves an order on for a system, an agent or the clock: lock, decide, write, append the event, in one transaction,
 * which also ends an appointment and takes back a boleto that have no use any more.
 * Of two moves at once the first wins, and the second is judged by the status that the first left.
 */
export async function moveOrderStatus(
  deps: Pick<Deps, "clock" | "ids" | "secrets"> & { db: Db | Tx },
  { number, to, actor, reason = "", certificate }: OrderMove,
): Promise<Result<{ from: OrderStatus; to: OrderStatus }, MoveRefusal>> {
  if (!parseOrderNumber(number)) return fail({ code: "not_found" });
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const order = await lockOrder(tx, number);
    if (!order) return fail({ code: "not_found" as const });
    // Validity is what delivery gives: with any other move a certificate's dates would be a mistake.
    const issued = to === "delivered" ? certificate : {};
    const decision = moveOrder({ ...order, ...issued }, to, now);
    if (!decision.ok) return decision;
    const cause = { actor, reason };
    await recordMove(tx, order, decision.value, cause, now);
    await settleAppointment(tx, deps, { orderId: order.id, to, actor: actor.name });
    await settleBilling(tx, deps, { orderId: order.id, from: order.status, to, cause });
    return ok({ from: order.status, to });
  });
}
