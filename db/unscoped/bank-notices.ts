import { and, desc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { bankNotices } from "@/db/schema/billing";

/** What was said under a bank's name for a notice: one fingerprint, or several when its words changed. */
export async function fingerprintsOf(db: Db | Tx, source: string, reference: string): Promise<string[]> {
  const rows = await db
    .select({ fingerprint: bankNotices.fingerprint })
    .from(bankNotices)
    .where(and(eq(bankNotices.source, source), eq(bankNotices.reference, reference)));
  return rows.map(({ fingerprint }) => fingerprint);
}

export const keepNotice = (tx: Tx, row: typeof bankNotices.$inferInsert) =>
  tx.insert(bankNotices).values(row).onConflictDoNothing();

/** When a bank last told us something; undefined if it never did. */
export async function lastNoticeAt(db: Db, source: string): Promise<Date | undefined> {
  const [row] = await db
    .select({ receivedAt: bankNotices.receivedAt })
    .from(bankNotices)
    .where(eq(bankNotices.source, source))
    .orderBy(desc(bankNotices.receivedAt))
    .limit(1);
  return row?.receivedAt;
}
