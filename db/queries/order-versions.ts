import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { orders } from "@/db/schema/orders";
import type { Owner } from "@/lib/identity/owner";
import { parseOrderNumber } from "@/lib/orders/order-number";

/** Whatever changes an appointment of the order changes its row. */
const appointmentsMark = sql<string>`(select md5(string_agg(a::text, '' order by a.id)) from appointments a where a.order_id = orders.id)`;

/**
 * Whether a customer's open pages are still true, by one small query on an index: whatever changes an order raises its
 * `version`. The texts say nothing; they are only compared.
 */
export function orderVersionsOf(owner: Owner, db: Db | Tx) {
  const own = eq(orders.customerId, owner.customerId);

  /** Changes with the order and its appointments. Undefined for somebody else's, as for one that does not exist. */
  async function of(typed: string): Promise<string | undefined> {
    const number = parseOrderNumber(typed);
    if (!number) return undefined;
    const [row] = await db
      .select({ version: orders.version, appointments: appointmentsMark })
      .from(orders)
      .where(and(own, eq(orders.number, number)));
    return row && [row.version, row.appointments].filter(Boolean).join("-");
  }

  /** Changes when any of the customer's orders does, or one comes. Versions only grow, so their sum tells. */
  async function ofAll(): Promise<string> {
    const [row] = await db
      .select({
        count: sql<number>`count(*)::int`,
        sum: sql<number>`coalesce(sum(${orders.version}), 0)::int`,
      })
      .from(orders)
      .where(own);
    return `${row?.count ?? 0}-${row?.sum ?? 0}`;
  }

  return { of, ofAll };
}
