import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { moment } from "@/db/schema/columns";
import { logEvent } from "@/lib/server/log";
import { TRIED_FOR_MS } from "./settle-webhook";

const ROWS_A_STATEMENT = 1000;

/** Some hours of silence: no passing fault of an endpoint whose rows happen to be old. */
const FAILURES_OF_THE_DEAD = 20;

type Endpoint = { id: string; disabled: boolean };

/** `next_attempt_at` stands beside the row's age because an index finds it; of what was never tried they are the same. */
async function parkSome(db: Db, { id, disabled }: Endpoint, now: Date): Promise<number> {
  const since = moment(new Date(now.getTime() - TRIED_FOR_MS));
  const old = sql`and next_attempt_at <= ${since} and coalesce(finished_at, created_at) <= ${since}`;
  const { count } = await db.execute(sql`
    with leaving as (
      select id from outbox where endpoint_id = ${id} and kind = 'webhook' and status = 'pending'
        and (locked_until is null or locked_until <= ${moment(now)}) ${disabled ? sql`` : old}
      limit ${ROWS_A_STATEMENT} for update skip locked)
    update outbox set status = 'parked', locked_until = null, finished_at = ${moment(now)},
      last_error = coalesce(last_error, 'its endpoint is disabled or does not answer')
    where id in (select id from leaving)`);
  if (count > 0) logEvent("outbox_parked", { topic: "webhooks of a dead endpoint", endpoint: id, count });
  return count;
}

/**
 * Parks what will not get its turn: rows of a disabled endpoint, and rows three days old of one that has long been dead,
 * where a probe an hour would never reach the last of many.
 * @returns how many; a thousand of each endpoint at most, the next call takes the next ones
 */
export async function parkStranded(db: Db, now: Date): Promise<number> {
  const endpoints = await db.execute<Endpoint>(sql`
    select endpoint.id, endpoint.disabled_at is not null as disabled from webhook_endpoints endpoint
    where (endpoint.disabled_at is not null or endpoint.failures >= ${FAILURES_OF_THE_DEAD})
      and exists (select from outbox waiting
        where waiting.endpoint_id = endpoint.id and waiting.kind = 'webhook' and waiting.status = 'pending')`);
  let parked = 0;
  for (const endpoint of endpoints) parked += await parkSome(db, endpoint, now);
  return parked;
}
