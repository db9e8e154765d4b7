import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { logEvent } from "@/lib/server/log";
import { TRIED_FOR_MS } from "./settle-webhook";

const ROWS_A_STATEMENT = 1000;

/** Some hours of silence: no passing fault of an endpoint whose rows happen to be old. */
const FAILURES_OF_THE_DEAD = 20;

/**
 * Parks what will not get its turn: rows of a disabled endpoint, and rows three days old of one that has long been dead,
 * where a probe an hour would never reach the last of many.
 * @returns how many; a thousand at most, the next call takes the next ones
 */
export async function parkStranded(db: Db, now: Date): Promise<number> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const since = sql`${new Date(now.getTime() - TRIED_FOR_MS).toISOString()}::timestamptz`;
  const { count } = await db.execute(sql`
    with stranded as (
      select waiting.id from webhook_endpoints endpoint join outbox waiting on waiting.endpoint_id = endpoint.id
      where waiting.kind = 'webhook' and waiting.status = 'pending'
        and (waiting.locked_until is null or waiting.locked_until <= ${at})
        and (endpoint.disabled_at is not null or (endpoint.failures >= ${FAILURES_OF_THE_DEAD}
          and coalesce(waiting.finished_at, waiting.created_at) <= ${since}))
      limit ${ROWS_A_STATEMENT} for update of waiting skip locked)
    update outbox set status = 'parked', locked_until = null, finished_at = ${at},
      last_error = coalesce(last_error, 'its endpoint is disabled or does not answer')
    where id in (select id from stranded)`);
  if (count > 0) logEvent("outbox_parked", { topic: "webhooks of a dead endpoint", count });
  return count;
}
