import { and, asc, eq, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { boletoEvents, boletoNumbers, boletos, charges } from "@/db/schema/billing";
import { orders } from "@/db/schema/orders";
import { openBoletoStatuses } from "@/lib/billing/boleto-moves";

export type BoletoRow = typeof boletos.$inferSelect;

/** A title and the order whose lock its changes take. */
export type PlacedBoleto = { boleto: BoletoRow; orderNumber: string };

async function place(db: Db | Tx, where: SQL): Promise<PlacedBoleto | undefined> {
  const [row] = await db
    .select({ boleto: boletos, orderNumber: orders.number })
    .from(boletos)
    .innerJoin(charges, eq(charges.id, boletos.chargeId))
    .innerJoin(orders, eq(orders.id, charges.orderId))
    .where(where);
  return row;
}

export const placeBoleto = (db: Db | Tx, id: string) => place(db, eq(boletos.id, id));

export const placeSeuNumero = (db: Db | Tx, seuNumero: string) => place(db, eq(boletos.seuNumero, seuNumero));

/** The one title of a charge that could still be paid, or is just being so. */
export async function openBoletoOf(tx: Tx, chargeId: string): Promise<BoletoRow | undefined> {
  const [row] = await tx
    .select()
    .from(boletos)
    .where(and(eq(boletos.chargeId, chargeId), inArray(boletos.status, [...openBoletoStatuses])));
  return row;
}

/** Titles whose day came without a word of the bank: due and not paid, or past the last day on which it takes them. */
export async function titlesPastTheirDay(db: Db, today: string, limit: number): Promise<string[]> {
  const isDue = and(eq(boletos.status, "registered"), lt(boletos.dueOn, today));
  const isOver = and(inArray(boletos.status, ["registered", "overdue"]), lt(boletos.payableUntil, today));
  const rows = await db
    .select({ id: boletos.id })
    .from(boletos)
    .where(or(isDue, isOver))
    .orderBy(asc(boletos.dueOn))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** A number for a title that was never given before. */
export async function nextSeuNumero(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ number: string }>(
    sql`select nextval(${boletoNumbers.seqName}::regclass)::text as number`,
  );
  if (!row) throw new Error("no number for a title");
  return row.number;
}

export async function insertBoleto(tx: Tx, row: typeof boletos.$inferInsert): Promise<BoletoRow> {
  const [boleto] = await tx.insert(boletos).values(row).returning();
  if (!boleto) throw new Error("a title that was just written is missing");
  return boleto;
}

/**
 * Writes new data of a title whose order the caller holds.
 * @throws when it changed since it was read: somebody did not hold the order
 */
export async function saveBoleto(
  tx: Tx,
  { id, version }: Pick<BoletoRow, "id" | "version">,
  fields: Partial<typeof boletos.$inferInsert>,
  now: Date,
): Promise<BoletoRow> {
  const [row] = await tx
    .update(boletos)
    .set({ ...fields, version: version + 1, updatedAt: now })
    .where(and(eq(boletos.id, id), eq(boletos.version, version)))
    .returning();
  if (!row) throw new Error("a title changed while its order was held");
  return row;
}

/** Notes that the bank is about to be asked. No change of the title: whoever read it may still decide by what they read. */
export const noteAsked = (db: Db, id: string, now: Date) =>
  db.update(boletos).set({ askedAt: now }).where(eq(boletos.id, id));

export const appendBoletoEvent = (tx: Tx, event: typeof boletoEvents.$inferInsert) =>
  tx.insert(boletoEvents).values(event);
