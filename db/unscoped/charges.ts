import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { charges } from "@/db/schema/billing";
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

/** Writes new data of a charge whose order the caller holds. */
export async function setCharge(
  tx: Tx,
  id: string,
  fields: Partial<typeof charges.$inferInsert>,
): Promise<ChargeRow> {
  const [charge] = await tx.update(charges).set(fields).where(eq(charges.id, id)).returning();
  if (!charge) throw new Error("a charge whose order was held is missing");
  return charge;
}

export const setChargeStatus = (tx: Tx, id: string, status: ChargeStatus, now: Date) =>
  setCharge(tx, id, { status, closedAt: status === "open" ? null : now });
