import "server-only";
import type { Tx } from "@/db/client";
import { openBoletoOf } from "@/db/unscoped/boletos";
import { openChargeOf, setChargeStatus } from "@/db/unscoped/charges";
import type { OrderStatus } from "@/lib/orders/order";
import type { Deps } from "@/lib/server/deps";
import type { Cause } from "@/lib/server/use-cases/record-move";
import { withdrawTitle } from "./withdraw-title";

/** In these an order that was not paid owes nothing all the same. */
export const unpaidEnds: readonly OrderStatus[] = ["cancelled", "expired"];

/**
 * After an order was moved on, in the same transaction: it owes nothing any more, so its charge ends, and a title that
 * could still be paid is taken back from the bank. The caller holds the order.
 */
export async function settleBilling(
  tx: Tx,
  deps: Pick<Deps, "clock" | "ids" | "secrets">,
  { orderId, to, cause }: { orderId: string; to: OrderStatus; cause: Cause },
): Promise<void> {
  const charge = to === "awaiting_payment" ? undefined : await openChargeOf(tx, orderId);
  if (!charge) return;
  const status = unpaidEnds.includes(to) ? "closed" : "settled";
  await setChargeStatus(tx, charge.id, status, deps.clock.now());
  const open = await openBoletoOf(tx, charge.id);
  if (open) await withdrawTitle(tx, deps, open, cause);
}
