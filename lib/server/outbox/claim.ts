import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { moment } from "@/db/schema/columns";
import { outbox } from "@/db/schema/delivery";

/** Far longer than one try may take: mailer and webhook give up after some seconds. */
export const LOCK_MS = 60_000;

export type OutboxRow = typeof outbox.$inferSelect;

/**
 * Takes the e-mail or task that has been due longest for this deliverer alone, in one statement. A row whose deliverer
 * died is free again after a minute; the receiver knows it by its id and does not deliver it twice. Webhooks have a
 * deliverer of their own, so that a slow receiver keeps no e-mail waiting.
 */
export async function claimRow(db: Db, now: Date): Promise<OutboxRow | undefined> {
  const at = moment(now);
  const due = sql`select id from ${outbox} where status = 'pending' and kind <> 'webhook'
    and next_attempt_at <= ${at} and (locked_until is null or locked_until <= ${at}) order by next_attempt_at limit 1 for update skip locked`;
  const [row] = await db
    .update(outbox)
    .set({ lockedUntil: new Date(now.getTime() + LOCK_MS), attempts: sql`${outbox.attempts} + 1` })
    .where(sql`${outbox.id} = (${due})`)
    .returning();
  return row;
}

/** Is the row still ours to finish? Its lock may have ended while the receiver was slow. */
export const stillOurs = (row: OutboxRow) =>
  and(eq(outbox.id, row.id), eq(outbox.attempts, row.attempts), eq(outbox.status, "pending"));
