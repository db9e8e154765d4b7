import "server-only";
import type { Tx } from "@/db/client";
import { type ChargeRow, insertCharge, openChargeOf } from "@/db/unscoped/charges";
import type { LockedOrder } from "@/db/unscoped/orders";
import type { Deps } from "@/lib/server/deps";

export type NotBillable = { code: "not_billable" | "not_awaiting_payment" | "past_term" };

/** Why an order has no boleto on a civil day; null when it may have one. */
export function notBillable(
  { paymentTerms, status, expiresOn }: Pick<LockedOrder, "paymentTerms" | "status" | "expiresOn">,
  today: string,
): NotBillable | null {
  if (paymentTerms !== "boleto") return { code: "not_billable" };
  if (status !== "awaiting_payment") return { code: "not_awaiting_payment" };
  return expiresOn < today ? { code: "past_term" } : null;
}

/** The charge of an order that owes, made when it is first needed. The caller holds the order. */
export async function chargeFor(
  tx: Tx,
  { ids, clock }: Pick<Deps, "ids" | "clock">,
  order: LockedOrder,
): Promise<ChargeRow> {
  const open = await openChargeOf(tx, order.id);
  if (open) return open;
  const { id: orderId, priceCents: amountCents } = order;
  const row = { id: ids.uuid(), orderId, amountCents, createdAt: clock.now() };
  return insertCharge(tx, { ...row, status: "open" });
}
