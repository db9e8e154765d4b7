import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { charges } from "@/db/schema/billing";
import type { BoletoPayer } from "@/lib/billing/boleto-payer";
import type { ChargeStatus } from "@/lib/billing/charge";

export type ChargeRow = typeof charges.$inferSelect;

/** What an order is to be paid, while it is. The caller holds the order. */
export async function openChargeOf(tx: Tx, orderId: string): Promise<ChargeRow | undefined> {
  const [row] = await tx
    .select()
    .from(charges)
    .where(and(eq(charges.orderId, orderId), eq(charges.status, "open")));
  return row;
}

export async function insertCharge(tx: Tx, row: typeof charges.$inferInsert): Promise<ChargeRow> {
  const [charge] = await tx.insert(charges).values(row).returning();
  if (!charge) throw new Error("a charge that was just written is missing");
  return charge;
}

export const setChargePayer = (tx: Tx, id: string, payer: BoletoPayer) =>
  tx.update(charges).set({ payer }).where(eq(charges.id, id));

export const setChargeStatus = (tx: Tx, id: string, status: ChargeStatus, now: Date) =>
  tx
    .update(charges)
    .set({ status, closedAt: status === "open" ? null : now })
    .where(eq(charges.id, id));
