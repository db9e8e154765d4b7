import { and, asc, desc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { orderEvents, orders } from "@/db/schema/orders";
import type { Owner } from "@/lib/identity/owner";
import type { Order } from "@/lib/orders/order";
import type { OrderEvent } from "@/lib/orders/order-event";
import { parseOrderNumber } from "@/lib/orders/order-number";
import { ORDERS_PER_PAGE, type OrderSearch } from "@/lib/orders/order-search";
import { eventColumns, orderColumns, withNotas } from "./order-columns";

/** `matching` counts what the search finds, `total` all that the customer has. */
export type OrderPage = { orders: Order[]; matching: number; total: number };

/** The typed signs % and _ are looked for, not obeyed. */
const containing = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

const matches = ({ search, status }: OrderSearch): SQL | undefined =>
  and(
    search
      ? or(ilike(orders.number, containing(search)), ilike(orders.product, containing(search)))
      : undefined,
    status ? eq(orders.status, status) : undefined,
  );

/** The orders of one customer. Somebody else's is not found, as if it did not exist. */
export function ordersOf(owner: Owner, db: Db | Tx) {
  const own = eq(orders.customerId, owner.customerId);

  /** One query, newest first; a second one only when the page is empty, to tell «none» from «none like that». */
  async function page(search: OrderSearch): Promise<OrderPage> {
    const rows = await db
      .select({
        order: orderColumns,
        matching: sql<number>`(count(*) over ())::int`,
        total: sql<number>`(select count(*) from orders mine where mine.customer_id = ${owner.customerId})::int`,
      })
      .from(orders)
      .where(and(own, matches(search)))
      .orderBy(desc(orders.placedAt), desc(orders.number))
      .limit(ORDERS_PER_PAGE)
      .offset((search.page - 1) * ORDERS_PER_PAGE);
    const [first] = rows;
    const { matching, total } = first ?? (await counts(search));
    return { orders: rows.map(({ order }) => withNotas(order)), matching, total };
  }

  async function counts(search: OrderSearch) {
    const found = matches(search) ?? sql`true`;
    const matching = sql<number>`(count(*) filter (where ${found}))::int`;
    const [row] = await db.select({ matching, total: sql<number>`count(*)::int` }).from(orders).where(own);
    return row ?? { matching: 0, total: 0 };
  }

  /** An order by number, as typed in an address: anything that is not a number finds nothing. */
  async function find(typed: string): Promise<Order | undefined> {
    const number = parseOrderNumber(typed);
    if (!number) return undefined;
    const [row] = await db
      .select(orderColumns)
      .from(orders)
      .where(and(own, eq(orders.number, number)));
    return row && withNotas(row);
  }

  /** What happened to an order, oldest first. */
  async function timeline(typed: string): Promise<OrderEvent[]> {
    const number = parseOrderNumber(typed);
    if (!number) return [];
    return db
      .select(eventColumns)
      .from(orderEvents)
      .innerJoin(orders, eq(orders.id, orderEvents.orderId))
      .where(and(own, eq(orders.number, number)))
      .orderBy(asc(orderEvents.id));
  }

  return { page, find, timeline };
}
