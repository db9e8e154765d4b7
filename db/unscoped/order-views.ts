import { and, asc, eq, gte, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { customers } from "@/db/schema/customers";
import { orders } from "@/db/schema/orders";
import type { OrderStatus } from "@/lib/orders/order";

const views = (db: Db | Tx) =>
  db
    .select({ order: orders, customer: customers })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId));

/** An order with its holder, as the authority's systems read it. */
export type OrderWithHolder = Awaited<ReturnType<typeof views>>[number];

export async function findOrderWithHolder(db: Db | Tx, number: string): Promise<OrderWithHolder | undefined> {
  const [row] = await views(db).where(eq(orders.number, number));
  return row;
}

/** The same, held until the transaction ends, so that changes come one after the other. */
export async function lockOrderWithHolder(tx: Tx, number: string): Promise<OrderWithHolder | undefined> {
  const [row] = await views(tx).where(eq(orders.number, number)).for("no key update", { of: orders });
  return row;
}

export type OrderPlace = { at: string; id: string };
export type OrderFilter = { status?: OrderStatus | undefined; updatedSince?: Date | undefined };

const after = (place: OrderPlace): SQL =>
  sql`(${orders.createdAt}, ${orders.id}) > (${place.at}::timestamptz, ${place.id}::uuid)`;

/** Orders in the order in which they came, from a place on: stable while pages are read. */
export const listOrdersWithHolder = (
  db: Db | Tx,
  { status, updatedSince }: OrderFilter,
  place: OrderPlace | undefined,
  limit: number,
): Promise<OrderWithHolder[]> =>
  views(db)
    .where(
      and(
        place && after(place),
        status && eq(orders.status, status),
        updatedSince && gte(orders.updatedAt, updatedSince),
      ),
    )
    .orderBy(asc(orders.createdAt), asc(orders.id))
    .limit(limit);
