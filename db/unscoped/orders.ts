import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accesses, customers } from "@/db/schema/customers";
import { orderEvents, orders } from "@/db/schema/orders";
import type { MovingOrder } from "@/lib/orders/order-moves";

export type LockedOrder = typeof orders.$inferSelect;

/**
 * Holds the order until the transaction ends, so that moves come one after the other. Not its key: whoever holds an
 * appointment and appends an event that refers to the order would wait for us while we wait for the appointment.
 */
export async function lockOrder(tx: Tx, number: string): Promise<LockedOrder | undefined> {
  const [row] = await tx.select().from(orders).where(eq(orders.number, number)).for("no key update");
  return row;
}

export const saveMove = (tx: Tx, id: string, version: number, order: MovingOrder, now: Date) =>
  tx
    .update(orders)
    .set({
      status: order.status,
      paidAt: order.paidAt,
      validFrom: order.validFrom,
      validUntil: order.validUntil,
      certificateSerial: order.certificateSerial,
      version: version + 1,
      updatedAt: now,
    })
    .where(eq(orders.id, id));

export const appendEvent = (tx: Tx, event: typeof orderEvents.$inferInsert) =>
  tx.insert(orderEvents).values(event);

/** Writes new data of an order that the caller has locked. @returns the order as it is now */
export async function updateOrder(
  tx: Tx,
  { id, version }: Pick<LockedOrder, "id" | "version">,
  fields: Partial<typeof orders.$inferInsert>,
  now: Date,
): Promise<LockedOrder> {
  const [row] = await tx
    .update(orders)
    .set({ ...fields, version: version + 1, updatedAt: now })
    .where(eq(orders.id, id))
    .returning();
  if (!row) throw new Error("an order that was locked is missing");
  return row;
}

/** Has the holder an access of their own? */
export async function hasAccess(tx: Tx, customerId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: accesses.customerId })
    .from(accesses)
    .where(eq(accesses.customerId, customerId));
  return rows.length > 0;
}

export const updateHolder = async (
  tx: Tx,
  customerId: string,
  fields: Partial<typeof customers.$inferInsert>,
  now: Date,
) => {
  if (Object.keys(fields).length === 0) return;
  await tx
    .update(customers)
    .set({ ...fields, updatedAt: now })
    .where(eq(customers.id, customerId));
};
