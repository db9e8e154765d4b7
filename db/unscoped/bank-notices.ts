import { and, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { bankCursors, bankNotices } from "@/db/schema/billing";

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

/** Up to when a bank was heard; undefined if it never was. */
export async function heardUntil(db: Db, source: string): Promise<Date | undefined> {
  const [row] = await db.select().from(bankCursors).where(eq(bankCursors.source, source));
  return row?.heardUntil;
}

export const setHeardUntil = (db: Db, source: string, at: Date) =>
  db
    .insert(bankCursors)
    .values({ source, heardUntil: at })
    .onConflictDoUpdate({ target: bankCursors.source, set: { heardUntil: at } });
