import { and, asc, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { moment } from "@/db/schema/columns";
import { integrationEvents } from "@/db/schema/integration";
import type { EventType } from "@/lib/integration/event";
import { rowSet } from "./row-set";

export type NewIntegrationEvent = Pick<
  typeof integrationEvents.$inferInsert,
  "type" | "orderId" | "orderNumber" | "data" | "at"
>;

/**
 * Appends events, and one outbox row for each event and each live endpoint that wants its type, in one statement. A group
 * is an order at an endpoint: its events leave one after the other, as they were given.
 */
export async function appendIntegrationEvents(
  tx: Tx,
  events: readonly NewIntegrationEvent[],
  now: Date,
): Promise<void> {
  const { columns, set } = rowSet(integrationEvents, events);
  const at = moment(now);
  await tx.execute(sql`
    with event as (
      insert into ${integrationEvents} (${columns}) select ${columns} from ${set} returning id, type, order_id)
    insert into outbox (id, kind, topic, event_id, endpoint_id, group_key, next_attempt_at, created_at)
    select gen_random_uuid(), 'webhook', event.type, event.id, endpoint.id, endpoint.id || ':' || event.order_id, ${at}, ${at}
    from event
    join webhook_endpoints endpoint on endpoint.disabled_at is null
     and (cardinality(endpoint.events) = 0 or event.type = any (endpoint.events))
    order by event.id`);
}

export type IntegrationEventRow = typeof integrationEvents.$inferSelect;
export type EventPlace = { tx: string; id: number };

/**
 * Events from a place on, oldest first. Those of transactions that may still be under way are left for the next reading:
 * an id alone may be committed after a greater one, and the reader would miss it.
 */
export const listIntegrationEvents = (
  db: Db | Tx,
  types: readonly EventType[],
  place: EventPlace | undefined,
  limit: number,
): Promise<IntegrationEventRow[]> =>
  db
    .select()
    .from(integrationEvents)
    .where(
      and(
        sql`${integrationEvents.tx} < pg_snapshot_xmin(pg_current_snapshot())`,
        place &&
          sql`(${integrationEvents.tx}, ${integrationEvents.id}) > (${place.tx}::xid8, ${place.id}::bigint)`,
        types.length > 0 ? inArray(integrationEvents.type, [...types]) : undefined,
      ),
    )
    .orderBy(asc(integrationEvents.tx), asc(integrationEvents.id))
    .limit(limit);
