import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { moment } from "@/db/schema/columns";
import { outbox } from "@/db/schema/delivery";
import { LOCK_MS, type OutboxRow } from "@/lib/server/outbox/claim";

/** Waiting rows that nobody holds. */
const due = (at: SQL) => sql`waiting.kind = 'webhook' and waiting.status = 'pending'
  and waiting.next_attempt_at <= ${at}
  and (waiting.locked_until is null or waiting.locked_until <= ${at})`;

/** An endpoint that does not answer is left alone as a whole. */
const live = (at: SQL) => sql`endpoint.disabled_at is null
  and (endpoint.paused_until is null or endpoint.paused_until <= ${at})`;

/** Those that no earlier row of their group holds up. */
const first = sql`not exists (select from outbox earlier
  where earlier.group_key = waiting.group_key and earlier.seq < waiting.seq and earlier.status = 'pending')`;

/**
 * Since when a webhook could have been on its way and is not, as a value in SQL; null when none could. What a receiver
 * that is paused or disabled keeps waiting does not count, nor the time in which it did so.
 */
export const webhooksDueSince = sql`(
  select min(greatest(oldest.next_attempt_at, endpoint.paused_until)) from webhook_endpoints endpoint
  cross join lateral (select waiting.next_attempt_at from outbox waiting
    where waiting.endpoint_id = endpoint.id and ${due(sql`now()`)} and ${first}
    order by waiting.next_attempt_at limit 1) oldest
  where ${live(sql`now()`)})`;

/** The endpoints that something is due for, in any order: none is always the first. */
export async function readyEndpoints(db: Db, now: Date): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select endpoint.id from webhook_endpoints endpoint
    where ${live(moment(now))} and exists (
      select from outbox waiting where waiting.endpoint_id = endpoint.id and ${due(moment(now))})
    order by random()`);
  return rows.map(({ id }) => id);
}

/**
 * Takes the row of an endpoint that has been due longest for this deliverer alone. Rows of one group (an order at an
 * endpoint) leave in their order: while an earlier one waits, or is on its way, the later ones are not due. A parked one
 * holds nothing up.
 */
export async function claimWebhook(db: Db, endpointId: string, now: Date): Promise<OutboxRow | undefined> {
  // Asked for once and first: an endpoint that is paused has many rows to look through in vain.
  const ifLive = sql`select endpoint.id from webhook_endpoints endpoint where endpoint.id = ${endpointId} and ${live(moment(now))}`;
  const next = sql`select waiting.id from outbox waiting
    where waiting.endpoint_id = (${ifLive}) and ${due(moment(now))} and ${first}
    order by waiting.next_attempt_at, waiting.seq limit 1 for update skip locked`;
  const [row] = await db
    .update(outbox)
    .set({ lockedUntil: new Date(now.getTime() + LOCK_MS), attempts: sql`${outbox.attempts} + 1` })
    .where(sql`${outbox.id} = (${next})`)
    .returning();
  return row;
}
