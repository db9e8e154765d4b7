import "server-only";
import type { Deps } from "@/lib/server/deps";
import { logError } from "@/lib/server/log";
import type { OutboxRow } from "@/lib/server/outbox/claim";
import { postpone } from "@/lib/server/outbox/settle";
import { attemptWebhook, type WebhookTry } from "./attempt-webhook";
import { claimWebhook, readyEndpoints } from "./claim-webhook";
import type { PostOptions } from "./guarded-post";
import { parkStranded } from "./park-stranded";
import { settleWebhook } from "./settle-webhook";

type DeliveredWebhooks = { sent: number; retried: number; parked: number };

type Bounds = PostOptions & { limit: number; seconds?: number };

/** Calls on their way at once; a receiver has at most two of them, so that a slow one leaves room for the others. */
const WORKERS = 8;
const LANES = 2;

const AFTER_OWN_FAULT_SECONDS = 60;

async function deliverRow(held: Deps, row: OutboxRow, options: PostOptions) {
  let made: WebhookTry;
  try {
    made = await attemptWebhook(held, row, options);
  } catch (error) {
    logError(error, { reference: row.id });
    await postpone(held, row, "fault in the portal", AFTER_OWN_FAULT_SECONDS);
    return "retried" as const;
  }
  return settleWebhook(held, row, made);
}

/**
 * Sends the webhooks that are due: `limit` rows and about `seconds` at most, in order for each order at each endpoint,
 * endpoints by turns. Safe to run many times at once.
 * @throws when the database is gone; what was claimed is free again after a minute
 */
export async function deliverWebhooks(
  held: Deps,
  { limit, seconds = 25, ...options }: Bounds,
): Promise<DeliveredWebhooks> {
  const { db, clock } = held;
  const end = clock.now().getTime() + seconds * 1000;
  const counts = { sent: 0, retried: 0, parked: await parkStranded(db, clock.now()) };
  const ready = await readyEndpoints(db, clock.now());
  const lanes = Array.from({ length: LANES }, () => ready).flat();
  let left = limit;

  async function work() {
    while (left > 0 && clock.now().getTime() < end) {
      const endpointId = lanes.shift();
      if (!endpointId) return;
      left -= 1;
      const row = await claimWebhook(db, endpointId, clock.now());
      if (!row) {
        // Nothing is due for it any more: the lane ends.
        left += 1;
        continue;
      }
      counts[await deliverRow(held, row, options)] += 1;
      lanes.push(endpointId);
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, work));
  return counts;
}
