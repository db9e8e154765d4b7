import "server-only";
import type { Tx } from "@/db/client";
import { type ChargeRow, insertCharge, openChargeOf, setCharge } from "@/db/unscoped/charges";
import type { LockedOrder } from "@/db/unscoped/orders";
import { paidTowards } from "@/db/unscoped/payments";
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

/** What an order still owes of its price, in centavos. */
export const owedBy = async (tx: Tx, { id, priceCents }: Pick<LockedOrder, "id" | "priceCents">) =>
  priceCents - (await paidTowards(tx, id));

/** The charge of an order that owes, made when it is first needed. The caller holds the order. */
export async function chargeFor(
  tx: Tx,
  { ids, clock }: Pick<Deps, "ids" | "clock">,
  order: LockedOrder,
): Promise<ChargeRow> {
  const { id: orderId, priceCents: amountCents } = order;
  const open = await openChargeOf(tx, orderId);
  // The sales system may price an order anew while nothing is paid.
  if (open) return open.amountCents === amountCents ? open : setCharge(tx, open.id, { amountCents });
  const row = { id: ids.uuid(), orderId, amountCents, createdAt: clock.now() };
  return insertCharge(tx, { ...row, status: "open" });
}
