import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { paymentReversals, payments } from "@/db/schema/billing";

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

/**
 * What was paid of the price, in centavos: neither fine and interest, nor what was taken back, nor money that is to be
 * given back.
 */
export async function paidTowards(tx: Tx, orderId: string): Promise<number> {
  const counted = inArray(payments.outcome, ["paid", "underpaid", "overpaid"]);
  const [row] = await tx
    .select({ total: sql<string | null>`sum(${payments.amountCents} - ${payments.lateCents})` })
    .from(payments)
    .leftJoin(paymentReversals, eq(paymentReversals.paymentId, payments.id))
    .where(and(eq(payments.orderId, orderId), counted, isNull(paymentReversals.paymentId)));
  return Number(row?.total ?? 0);
}

/** Notes that the bank took a payment back, once. */
export const insertReversal = (tx: Tx, row: typeof paymentReversals.$inferInsert) =>
  tx.insert(paymentReversals).values(row).onConflictDoNothing();

/** Has a title a payment that was not taken back? */
export async function isPaid(tx: Tx, boletoId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: payments.id })
    .from(payments)
    .leftJoin(paymentReversals, eq(paymentReversals.paymentId, payments.id))
    .where(and(eq(payments.boletoId, boletoId), isNull(paymentReversals.paymentId)))
    .limit(1);
  return rows.length > 0;
}
