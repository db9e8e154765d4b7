import "server-only";
import { and, asc, count, eq, isNull, ne } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { apiKeys, webhookEndpoints } from "@/db/schema/integration";

export type EndpointRow = typeof webhookEndpoints.$inferSelect;

const only = (rows: EndpointRow[]): EndpointRow => {
  const [row] = rows;
  if (!row) throw new Error("an endpoint vanished inside its transaction");
  return row;
};

/** The endpoints of one caller. Another caller's is not found, as if it did not exist. */
export function endpointRowsOf(apiKeyId: string, db: Db | Tx) {
  const own = eq(webhookEndpoints.apiKeyId, apiKeyId);
  const one = (id: string) => and(own, eq(webhookEndpoints.id, id));
  const alive = and(own, isNull(webhookEndpoints.disabledAt));

  return {
    list: () =>
      db
        .select()
        .from(webhookEndpoints)
        .where(own)
        .orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id)),
    find: async (id: string): Promise<EndpointRow | undefined> =>
      (await db.select().from(webhookEndpoints).where(one(id)))[0],
    /** Changes of one caller's endpoints come one after the other. */
    lockAll: () =>
      db.select({ id: apiKeys.id }).from(apiKeys).where(eq(apiKeys.id, apiKeyId)).for("no key update"),
    countAlive: async () => (await db.select({ n: count() }).from(webhookEndpoints).where(alive))[0]?.n ?? 0,
    isTaken: async (url: string, except: string | null) => {
      const other = except ? ne(webhookEndpoints.id, except) : undefined;
      const taken = and(alive, other, eq(webhookEndpoints.url, url));
      return (await db.select({ id: webhookEndpoints.id }).from(webhookEndpoints).where(taken)).length > 0;
    },
    insert: async (row: typeof webhookEndpoints.$inferInsert) =>
      only(await db.insert(webhookEndpoints).values(row).returning()),
    update: async (id: string, set: Partial<EndpointRow>) =>
      only(await db.update(webhookEndpoints).set(set).where(one(id)).returning()),
  };
}
