import { eq, notExists } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { accesses, customers } from "@/db/schema/customers";
import { orderEvents, orders } from "@/db/schema/orders";
import type { MovingOrder } from "@/lib/orders/order-moves";

type Customer = Omit<typeof customers.$inferInsert, "id">;

/**
 * The customer of a CPF, made with the first order. Later orders bring newer data, until the person has an access:
 * from then on the data are theirs to change.
 */
export async function customerForOrder(tx: Tx, customer: Customer): Promise<string> {
  const { createdAt: _, cpf: __, ...newer } = customer;
  const hasAccess = tx.select().from(accesses).where(eq(accesses.customerId, customers.id));
  await tx
    .insert(customers)
    .values(customer)
    .onConflictDoUpdate({ target: customers.cpf, set: newer, setWhere: notExists(hasAccess) });
  const [row] = await tx.select({ id: customers.id }).from(customers).where(eq(customers.cpf, customer.cpf));
  if (!row) throw new Error("a customer that was just written is missing");
  return row.id;
}

/** @returns false when the number is taken: the unique index settles two imports at once */
export async function insertOrder(tx: Tx, order: typeof orders.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(orders)
    .values(order)
    .onConflictDoNothing({ target: orders.number })
    .returning({ id: orders.id });
  return rows.length === 1;
}

/** An order and the CPF it belongs to. */
export async function findImported(db: Db | Tx, number: string) {
  const [row] = await db
    .select({ id: orders.id, cpf: customers.cpf })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(eq(orders.number, number));
  return row;
}

export type LockedOrder = typeof orders.$inferSelect;

/** Holds the order until the transaction ends, so that moves come one after the other. */
export async function lockOrder(tx: Tx, number: string): Promise<LockedOrder | undefined> {
  const [row] = await tx.select().from(orders).where(eq(orders.number, number)).for("update");
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

/** Writes new data of an order that the caller has locked. */
export const updateOrder = (
  tx: Tx,
  { id, version }: Pick<LockedOrder, "id" | "version">,
  fields: Partial<typeof orders.$inferInsert>,
  now: Date,
) =>
  tx
    .update(orders)
    .set({ ...fields, version: version + 1, updatedAt: now })
    .where(eq(orders.id, id));

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
