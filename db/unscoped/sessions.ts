import { and, eq, isNull, ne } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { customers, sessions } from "@/db/schema/customers";

/** The session a cookie names, with whose it is. */
export async function findSession(db: Db, id: string) {
  const [row] = await db
    .select({
      id: sessions.id,
      customerId: sessions.customerId,
      name: customers.name,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      endedAt: sessions.endedAt,
    })
    .from(sessions)
    .innerJoin(customers, eq(customers.id, sessions.customerId))
    .where(eq(sessions.id, id));
  return row;
}

export const insertSession = (db: Db | Tx, session: typeof sessions.$inferInsert) =>
  db.insert(sessions).values(session);

export const touchSession = (db: Db, id: string, now: Date) =>
  db
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)));

export const endSession = (db: Db | Tx, id: string, now: Date) =>
  db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)));

/** Ends every session of a customer, but `except` when given. */
export const endSessionsOf = (db: Db | Tx, customerId: string, now: Date, except?: string) =>
  db
    .update(sessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(sessions.customerId, customerId),
        isNull(sessions.endedAt),
        except ? ne(sessions.id, except) : undefined,
      ),
    );
