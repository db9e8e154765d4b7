import { and, asc, eq, inArray, sum } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { payments } from "@/db/schema/billing";

export type PaymentRow = typeof payments.$inferSelect;

/** @returns false when the bank's reference is known already: the unique index settles two notices at once */
export async function insertPayment(tx: Tx, row: typeof payments.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(payments).values(row).onConflictDoNothing().returning({ id: payments.id });
  return rows.length === 1;
}

export async function findPayment(
  tx: Tx,
  source: string,
  reference: string,
): Promise<PaymentRow | undefined> {
  const [row] = await tx
    .select()
    .from(payments)
    .where(and(eq(payments.source, source), eq(payments.reference, reference)));
  return row;
}

export const paymentsOfOrder = (db: Db | Tx, orderId: string): Promise<PaymentRow[]> =>
  db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(asc(payments.createdAt));

/** What was paid towards the debt, in centavos: money to be given back does not count. */
export async function paidTowards(tx: Tx, orderId: string): Promise<number> {
  const counted = inArray(payments.outcome, ["paid", "underpaid", "overpaid"]);
  const [row] = await tx
    .select({ total: sum(payments.amountCents) })
    .from(payments)
    .where(and(eq(payments.orderId, orderId), counted));
  return Number(row?.total ?? 0);
}
