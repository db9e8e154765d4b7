import { and, eq, inArray, lt, or, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import type { FilePlace } from "@/db/queries/order-files";
import { storedFiles } from "@/db/schema/completion";
import { orders } from "@/db/schema/orders";

export type StoredFile = typeof storedFiles.$inferSelect;

/** The «nota de empenho» of an order by number. */
export async function findEmpenhoFile(db: Db | Tx, number: string): Promise<StoredFile | undefined> {
  const [row] = await db
    .select({ file: storedFiles })
    .from(storedFiles)
    .innerJoin(orders, eq(orders.id, storedFiles.orderId))
    .where(and(eq(orders.number, number), eq(storedFiles.kind, "empenho")));
  return row?.file;
}

/**
 * Files that have served their purpose: unused since a moment, or of an order that ended without a certificate before
 * another. In no order, so that one that cannot be taken away keeps no other waiting.
 */
export const servedFiles = (
  db: Db,
  { unusedBefore, endedBefore }: { unusedBefore: Date; endedBefore: Date },
  limit: number,
): Promise<FilePlace[]> =>
  db
    .select({ id: storedFiles.id, storageKey: storedFiles.storageKey })
    .from(storedFiles)
    .innerJoin(orders, eq(orders.id, storedFiles.orderId))
    .where(
      or(
        and(eq(storedFiles.kind, "unused"), lt(storedFiles.createdAt, unusedBefore)),
        and(inArray(orders.status, ["cancelled", "expired"]), lt(orders.updatedAt, endedBefore)),
      ),
    )
    .orderBy(sql`random()`)
    .limit(limit);

export const deleteFileRow = (db: Db, id: string) => db.delete(storedFiles).where(eq(storedFiles.id, id));
