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

type Settling = Pick<Deps, "clock" | "ids" | "secrets">;

/** Ends what an order was to be paid by: a title that could still be paid is taken back. The caller holds the order. */
export async function endCharge(
  tx: Tx,
  deps: Settling,
  orderId: string,
  as: "settled" | "closed",
  cause: Cause,
): Promise<void> {
  const charge = await openChargeOf(tx, orderId);
  if (!charge) return;
  await setChargeStatus(tx, charge.id, as, deps.clock.now());
  const open = await openBoletoOf(tx, charge.id);
  if (open) await withdrawTitle(tx, deps, open, cause);
}

/**
 * After an order was moved on, in the same transaction: once it waits for no payment any more, or has ended, its charge ends
 * too. A later move of an order whose payment was taken back leaves that open: it is still owed.
 */
export async function settleBilling(
  tx: Tx,
  deps: Settling,
  { orderId, from, to, cause }: { orderId: string; from: OrderStatus; to: OrderStatus; cause: Cause },
): Promise<void> {
  if (unpaidEnds.includes(to)) await endCharge(tx, deps, orderId, "closed", cause);
  else if (from === "awaiting_payment") await endCharge(tx, deps, orderId, "settled", cause);
}
