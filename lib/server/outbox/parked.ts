import "server-only";
import { and, count, desc, eq, inArray, isNull, lte, type SQL } from "drizzle-orm";
import type { Db } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { integrationEvents, webhookEndpoints } from "@/db/schema/integration";
import type { Deps } from "@/lib/server/deps";

/** Which parked rows: all, unless something is named. */
export type Which = { ids?: string[]; endpointId?: string };

const ROWS_A_STATEMENT = 1000;

const parked = ({ ids, endpointId }: Which): SQL | undefined =>
  and(
    eq(outbox.status, "parked"),
    ids && inArray(outbox.id, ids),
    endpointId ? eq(outbox.endpointId, endpointId) : undefined,
  );

/** What waits for a person, the last parked first; nothing of whom it was for. */
export const listParked = (db: Db, which: Which, limit: number) =>
  db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      topic: outbox.topic,
      attempts: outbox.attempts,
      lastError: outbox.lastError,
      createdAt: outbox.createdAt,
      orderNumber: integrationEvents.orderNumber,
      endpointId: outbox.endpointId,
      url: webhookEndpoints.url,
    })
    .from(outbox)
    .leftJoin(integrationEvents, eq(integrationEvents.id, outbox.eventId))
    .leftJoin(webhookEndpoints, eq(webhookEndpoints.id, outbox.endpointId))
    .where(parked(which))
    .orderBy(desc(outbox.finishedAt), desc(outbox.seq))
    .limit(limit);

export async function countParked(db: Db, which: Which): Promise<number> {
  const [row] = await db.select({ n: count() }).from(outbox).where(parked(which));
  return row?.n ?? 0;
}

/** `finishedAt` of a row that waits again says since when: from then on it is tried for three days anew. */
async function replaySome(db: Db, which: Which, now: Date) {
  const leaving = db.$with("leaving").as(
    db
      .select({ id: outbox.id })
      .from(outbox)
      .leftJoin(webhookEndpoints, eq(webhookEndpoints.id, outbox.endpointId))
      .where(and(parked(which), lte(outbox.finishedAt, now), isNull(webhookEndpoints.disabledAt)))
      .orderBy(outbox.seq)
      .limit(ROWS_A_STATEMENT)
      .for("update", { of: outbox, skipLocked: true }),
  );
  return db
    .with(leaving)
    .update(outbox)
    .set({ status: "pending", attempts: 0, nextAttemptAt: now, lockedUntil: null, finishedAt: now })
    .where(inArray(outbox.id, db.select({ id: leaving.id }).from(leaving)))
    .returning({ endpointId: outbox.endpointId });
}

/** An endpoint that was left alone gets its chance at once. */
const tryAgain = (db: Db, ids: string[]) =>
  db
    .update(webhookEndpoints)
    .set({ failures: 0, pausedUntil: null })
    .where(inArray(webhookEndpoints.id, ids));

/**
 * Lets parked rows leave again, in the order in which they were made, as if they were new. Those of a disabled endpoint
 * stay: nothing would send them.
 * @returns how many leave, and how many of those asked for stay
 */
export async function replayParked(
  { db, clock }: Pick<Deps, "db" | "clock">,
  which: Which,
): Promise<{ replayed: number; kept: number }> {
  const now = clock.now();
  let replayed = 0;
  for (;;) {
    const rows = await replaySome(db, which, now);
    const endpoints = rows.map(({ endpointId }) => endpointId).filter((id) => id !== null);
    if (endpoints.length > 0) await tryAgain(db, [...new Set(endpoints)]);
    replayed += rows.length;
    if (rows.length < ROWS_A_STATEMENT) break;
  }
  return { replayed, kept: await countParked(db, which) };
}
