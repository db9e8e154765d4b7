import "server-only";
import type { Tx } from "@/db/client";
import { appendIntegrationEvents, type NewIntegrationEvent } from "@/db/unscoped/integration-events";

/**
 * Tells the authority's systems what happened, in the transaction that did it: the events can be read at `/api/v1/events`,
 * and each endpoint that wants them gets them by webhook. `data` holds no personal data.
 */
export async function publishEvents(
  tx: Tx,
  events: readonly NewIntegrationEvent[],
  now: Date,
): Promise<void> {
  if (events.length > 0) await appendIntegrationEvents(tx, events, now);
}
