import "server-only";
import type { Db, Tx } from "@/db/client";
import { appendEvent, lockOrder, saveMove } from "@/db/unscoped/orders";
import type { ActorType, OrderStatus } from "@/lib/orders/order";
import { type IllegalMove, moveOrder } from "@/lib/orders/order-moves";
import { parseOrderNumber } from "@/lib/orders/order-number";
import type { Deps } from "@/lib/server/deps";
import { fail, ok, type Result } from "@/lib/shared/result";

export type OrderMove = {
  number: string;
  to: OrderStatus;
  /** Who: a customer's id, a key's name, «cron». Never a CPF or an e-mail. */
  actor: { type: ActorType; name: string };
  /** Shown to the customer in the timeline. */
  reason?: string;
};

export type MoveRefusal = IllegalMove | { code: "not_found" };

/**
 * Moves an order on for a system, an agent or the clock: lock, decide, write, append the event, in one transaction.
 * Of two moves at once the first wins, and the second is judged by the status that the first left.
 */
export async function moveOrderStatus(
  { db, clock }: Pick<Deps, "clock"> & { db: Db | Tx },
  { number, to, actor, reason = "" }: OrderMove,
): Promise<Result<{ from: OrderStatus; to: OrderStatus }, MoveRefusal>> {
  if (!parseOrderNumber(number)) return fail({ code: "not_found" });
  const now = clock.now();
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, number);
    if (!order) return fail({ code: "not_found" as const });
    const decision = moveOrder(order, to, now);
    if (!decision.ok) return decision;
    await saveMove(tx, order.id, order.version, decision.value, now);
    const event = { orderId: order.id, fromStatus: order.status, toStatus: to, reason, at: now };
    await appendEvent(tx, { ...event, actorType: actor.type, actor: actor.name });
    return ok({ from: order.status, to });
  });
}
