import { and, asc, between, eq, lt, notExists, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { quoted } from "@/db/schema/columns";
import { customers } from "@/db/schema/customers";
import { orderEvents, orderNotices, orders } from "@/db/schema/orders";
import { runningStatuses } from "@/lib/orders/order";
import type { NoticeWindow } from "@/lib/orders/term-notice";
import { ZONE } from "@/lib/shared/dates";

// Written out, not as parameters: only so does a prepared statement match the index `orders_running_out`.
const running = sql`${orders.status} in (${quoted(runningStatuses)})`;

/** Orders that their term has ended on a civil date. */
export const pastTerm = (today: string) => and(running, lt(orders.expiresOn, today));

// The visit of an order that the AR approved has been made, whatever became of the old certificate since.
const lastCameFrom = sql`(select event.from_status from ${orderEvents} event
  where event.order_id = ${orders.id} and event.to_status = 'awaiting_issuance' order by event.id desc limit 1)`;

/** Renewals on their way to issuance without a visit, whose certificate is no longer valid on a civil date. */
export const lapsedRenewals = (today: string) =>
  and(
    eq(orders.status, "awaiting_issuance"),
    eq(orders.renewal, true),
    lt(orders.currentCertificateValidUntil, today),
    sql`${lastCameFrom} is distinct from 'awaiting_validation'`,
  );

/** Orders that a notice speaks of and that it has not reached. The rule itself is `noticeDue`. */
export const dueNotices = ({ notice, days, from, until }: NoticeWindow) =>
  and(
    running,
    between(orders.expiresOn, from, until),
    sql`${orders.placedAt} < ((${orders.expiresOn} - ${days}::int)::timestamp at time zone ${ZONE})`,
    notExists(
      sql`(select 1 from ${orderNotices} told where told.order_id = ${orders.id} and told.kind = ${notice}
        and told.expires_on = ${orders.expiresOn})`,
    ),
  );

/** The ids of the orders that a condition names, those with the earliest term first. */
export async function listDue(db: Db, due: SQL | undefined, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(due)
    .orderBy(asc(orders.expiresOn), asc(orders.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

export type DueOrder = typeof orders.$inferSelect & { holderName: string; email: string };

/**
 * An order that is still due, with whom to tell, held until the transaction ends.
 * @returns nothing when it no longer is, or when somebody else holds it: another run does its work, or the next one will
 */
export async function claimDue(tx: Tx, due: SQL | undefined, id: string): Promise<DueOrder | undefined> {
  const [row] = await tx
    .select({ order: orders, holderName: customers.name, email: customers.email })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(and(eq(orders.id, id), due))
    .for("no key update", { of: orders, skipLocked: true });
  return row && { ...row.order, holderName: row.holderName, email: row.email };
}

/** Sets the term of an order that the caller holds and moves. */
export const saveTerm = (tx: Tx, id: string, expiresOn: string) =>
  tx.update(orders).set({ expiresOn }).where(eq(orders.id, id));

/** Notes that a notice goes out. @returns false when it already did: the primary key settles two runs at once */
export async function noteNotice(tx: Tx, notice: typeof orderNotices.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(orderNotices)
    .values(notice)
    .onConflictDoNothing()
    .returning({ id: orderNotices.orderId });
  return rows.length === 1;
}
