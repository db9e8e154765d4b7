import { and, asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { notasFiscais } from "@/db/schema/notas-fiscais";

export type NotaRow = typeof notasFiscais.$inferSelect;

/** @returns false when the issuer's number is known already: the unique index settles two at once */
export async function insertNota(tx: Tx, row: typeof notasFiscais.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(notasFiscais)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: notasFiscais.id });
  return rows.length === 1;
}

export async function findSameNota(
  tx: Tx,
  { issuerCnpj, series, number }: Pick<NotaRow, "issuerCnpj" | "series" | "number">,
): Promise<NotaRow | undefined> {
  const named = and(
    eq(notasFiscais.issuerCnpj, issuerCnpj),
    eq(notasFiscais.series, series),
    eq(notasFiscais.number, number),
  );
  const [row] = await tx.select().from(notasFiscais).where(named);
  return row;
}

export async function lockNota(tx: Tx, id: string): Promise<NotaRow | undefined> {
  const [row] = await tx.select().from(notasFiscais).where(eq(notasFiscais.id, id)).for("update");
  return row;
}

export const notasOfOrder = (db: Db | Tx, orderId: string): Promise<NotaRow[]> =>
  db.select().from(notasFiscais).where(eq(notasFiscais.orderId, orderId)).orderBy(asc(notasFiscais.issuedAt));

/** Writes the status of a nota that the caller has locked. @returns the nota as it is now */
export async function saveNotaStatus(
  tx: Tx,
  { id, version }: NotaRow,
  change: Pick<NotaRow, "status" | "replacedBy">,
  now: Date,
): Promise<NotaRow> {
  const [row] = await tx
    .update(notasFiscais)
    .set({ ...change, version: version + 1, updatedAt: now })
    .where(eq(notasFiscais.id, id))
    .returning();
  if (!row) throw new Error("a nota that was locked is missing");
  return row;
}
