import "server-only";
import type { Tx } from "@/db/client";
import { appendEvent, type LockedOrder, saveMove } from "@/db/unscoped/orders";
import type { ActorType } from "@/lib/orders/order";
import type { MovingOrder } from "@/lib/orders/order-moves";
import { publishEvents } from "@/lib/server/integration/publish-events";

/** Who moves an order: a customer's id, a key's name, «cron». Never a CPF or an e-mail. */
export type Actor = { type: ActorType; name: string };

export type Cause = { actor: Actor /** Shown to the customer in the timeline. */; reason: string };

/**
 * Writes a move that a rule has decided: status and consequences, the timeline's event and the word to the authority's
 * systems, all in the caller's transaction, which holds the order's lock.
 */
export async function recordMove(
  tx: Tx,
  order: Pick<LockedOrder, "id" | "number" | "status" | "version">,
  moved: MovingOrder,
  { actor, reason }: Cause,
  now: Date,
): Promise<void> {
  await saveMove(tx, order.id, order.version, moved, now);
  const step = { fromStatus: order.status, toStatus: moved.status, actorType: actor.type, reason };
  await appendEvent(tx, { ...step, orderId: order.id, actor: actor.name, at: now });
  const event = { type: "order.status_changed", orderId: order.id, orderNumber: order.number } as const;
  // Not the reason: somebody may have written a name into it.
  const data = { from: order.status, to: moved.status, actor: actor.type };
  await publishEvents(tx, [{ ...event, data, at: now }], now);
}
