import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { apiKeys, webhookEndpoints } from "@/db/schema/integration";

export type ApiKeyRow = typeof apiKeys.$inferSelect;

export const insertApiKey = (db: Db | Tx, row: typeof apiKeys.$inferInsert) => db.insert(apiKeys).values(row);

export async function findApiKey(db: Db, prefix: string): Promise<ApiKeyRow | undefined> {
  const [row] = await db.select().from(apiKeys).where(eq(apiKeys.prefix, prefix));
  return row;
}

export const listApiKeys = (db: Db): Promise<ApiKeyRow[]> =>
  db.select().from(apiKeys).orderBy(asc(apiKeys.createdAt));

/**
 * Ends a key, and with it the webhooks that were its own.
 * @returns false when no living key has this prefix
 */
export const revokeApiKey = (db: Db, prefix: string, now: Date): Promise<boolean> =>
  db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(apiKeys)
      .set({ revokedAt: now })
      .where(and(eq(apiKeys.prefix, prefix), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id });
    if (!revoked) return false;
    await tx
      .update(webhookEndpoints)
      .set({ disabledAt: now, updatedAt: now, version: sql`${webhookEndpoints.version} + 1` })
      .where(and(eq(webhookEndpoints.apiKeyId, revoked.id), isNull(webhookEndpoints.disabledAt)));
    return true;
  });

/** Notes the use, once a minute at most: a write on every call would cost more than the call. */
export const touchApiKey = (db: Db, id: string, now: Date) =>
  db
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(
      and(
        eq(apiKeys.id, id),
        or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, new Date(now.getTime() - 60_000))),
      ),
    );
