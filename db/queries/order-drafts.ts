import { and, desc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { orderDrafts, storedFiles, termsAcceptances } from "@/db/schema/completion";
import { customers } from "@/db/schema/customers";
import { orders } from "@/db/schema/orders";
import type { Owner } from "@/lib/identity/owner";
import type { GivenData, KnownData } from "@/lib/orders/completion";
import { parseOrderNumber } from "@/lib/orders/order-number";

type OrderRow = typeof orders.$inferSelect;
type CustomerRow = typeof customers.$inferSelect;

/** All that «Concluir pedido» shows and decides by: the order, its holder, and what was given so far. */
export type HeldDraft = {
  order: OrderRow;
  customer: CustomerRow;
  known: KnownData;
  given: GivenData;
  file: { name: string; size: number } | null;
};

/** The drafts of one customer's orders. Somebody else's is not found, for reads and for writes. */
export function orderDraftsOf(owner: Owner, db: Db | Tx) {
  const own = eq(orders.customerId, owner.customerId);

  /** An order by number, as typed in an address, with its draft. */
  async function find(typed: string): Promise<HeldDraft | undefined> {
    const number = parseOrderNumber(typed);
    if (!number) return undefined;
    const [row] = await db
      .select({
        order: orders,
        customer: customers,
        fields: orderDrafts.fields,
        file: { name: storedFiles.name, size: storedFiles.size },
      })
      .from(orders)
      .innerJoin(customers, eq(customers.id, orders.customerId))
      .leftJoin(orderDrafts, eq(orderDrafts.orderId, orders.id))
      .leftJoin(storedFiles, and(eq(storedFiles.orderId, orders.id), eq(storedFiles.kind, "empenho")))
      .where(and(own, eq(orders.number, number)))
      .orderBy(desc(storedFiles.createdAt))
      .limit(1);
    if (!row) return undefined;
    const { order, customer, file } = row;
    const given = { fields: row.fields ?? {}, hasEmpenhoFile: file !== null };
    return { order, customer, known: { ...customer, ...order }, given, file };
  }

  /** Holds the order until the transaction ends, so that a step, a confirmation and a cancellation come one by one. */
  async function lock(typed: string): Promise<OrderRow | undefined> {
    const number = parseOrderNumber(typed);
    if (!number) return undefined;
    const [row] = await db
      .select()
      .from(orders)
      .where(and(own, eq(orders.number, number)))
      .for("no key update");
    return row;
  }

  /** Adds a step's fields to the draft; those of other steps stay. */
  const save = (orderId: string, fields: Record<string, string>, now: Date) =>
    db
      .insert(orderDrafts)
      .select(
        db
          .select({
            orderId: orders.id,
            fields: sql<Record<string, string>>`${JSON.stringify(fields)}::jsonb`.as("fields"),
            updatedAt: sql<Date>`${now.toISOString()}::timestamptz`.as("updated_at"),
          })
          .from(orders)
          .where(and(own, eq(orders.id, orderId))),
      )
      .onConflictDoUpdate({
        target: orderDrafts.orderId,
        set: { fields: sql`${orderDrafts.fields} || excluded.fields`, updatedAt: sql`excluded.updated_at` },
      });

  /** Writes what the order itself was lacking. */
  const saveOrder = (orderId: string, data: Partial<OrderRow> & { updatedAt: Date }) =>
    db
      .update(orders)
      .set(data)
      .where(and(own, eq(orders.id, orderId)));

  /** Writes what the holder's record was lacking. */
  const saveHolder = (data: Partial<CustomerRow> & { updatedAt: Date }) =>
    db.update(customers).set(data).where(eq(customers.id, owner.customerId));

  const accept = (acceptance: Omit<typeof termsAcceptances.$inferInsert, "customerId">) =>
    db.insert(termsAcceptances).values({ ...acceptance, customerId: owner.customerId });

  const discard = (orderId: string) =>
    db.delete(orderDrafts).where(
      and(
        eq(orderDrafts.orderId, orderId),
        sql`exists ${db
          .select({ id: orders.id })
          .from(orders)
          .where(and(own, eq(orders.id, orderId)))}`,
      ),
    );

  return { find, lock, save, saveOrder, saveHolder, accept, discard };
}
