import { sql } from "drizzle-orm";

// By the names of the tables: in a query of one table drizzle leaves them out.

/** How often an order's appointments were moved by choice. */
export const movesMade = sql<number>`(select count(*)::int from appointment_events e join appointments a on a.id = e.appointment_id
  where a.order_id = orders.id and e.kind = 'moved' and not e.forced)`;

/** How often nobody came to them. */
export const missed = sql<number>`(select count(*)::int from appointments a where a.order_id = orders.id and a.status = 'missed')`;
