import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { orders } from "@/db/schema/orders";
import type { Owner } from "@/lib/identity/owner";
import { parseOrderNumber } from "@/lib/orders/order-number";

/** Whatever changes an appointment of the order changes its row. */
const appointmentsMark = sql<string>`(select md5(string_agg(a::text, '' order by a.id)) from appointments a where a.order_id = orders.id)`;

/** Whatever changes a boleto raises its version; a payment comes once, and may be taken back once. */
const billingMark = sql<string>`(
  select md5(string_agg(mark, '' order by mark)) from (
    select b.id || '.' || b.version as mark from boletos b join charges c on c.id = b.charge_id where c.order_id = orders.id
    union all
    select p.id || coalesce(r.at::text, '') from payments p left join payment_reversals r on r.payment_id = p.id
    where p.order_id = orders.id
  ) marks)`;

/**
 * Whether a customer's open pages are still true, by one small query on an index: whatever changes an order raises its
 * `version`. The texts say nothing; they are only compared.
 */
export function orderVersionsOf(owner: Owner, db: Db | Tx) {
  const own = eq(orders.customerId, owner.customerId);

  /** Changes with the order, its appointments, boletos and payments. Undefined for somebody else's, as for one that does not exist. */
  async function of(typed: string): Promise<string | undefined> {
    const number = parseOrderNumber(typed);
    if (!number) return undefined;
    const [row] = await db
      .select({ version: orders.version, appointments: appointmentsMark, billing: billingMark })
      .from(orders)
      .where(and(own, eq(orders.number, number)));
    return row && [row.version, row.appointments, row.billing].filter(Boolean).join("-");
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
