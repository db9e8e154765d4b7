import { asc, eq, getTableColumns, gt } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { offices } from "@/db/schema/scheduling";

export type OfficeRow = typeof offices.$inferSelect;
export type OfficeFields = Omit<typeof offices.$inferInsert, "id" | "version" | "createdAt" | "updatedAt">;

export async function findOffice(db: Db | Tx, code: string): Promise<OfficeRow | undefined> {
  const [row] = await db.select().from(offices).where(eq(offices.code, code));
  return row;
}

// Without what only people read: most of a booking's time goes into asking for columns and taking them in.
const { name, videoLink, phone, email, accessibility, latitude, longitude, createdAt, updatedAt, ...others } =
  getTableColumns(offices);
const { streetType, street, streetNumber, complement, district, cep, city, state, ...bookableColumns } =
  others;
export type BookableOfficeRow = Pick<OfficeRow, keyof typeof bookableColumns>;

/** An office as the rules of booking see it. */
export async function findBookable(db: Db | Tx, wanted: string): Promise<BookableOfficeRow | undefined> {
  const [row] = await db.select(bookableColumns).from(offices).where(eq(offices.code, wanted));
  return row;
}

export async function lockOffice(tx: Tx, code: string): Promise<OfficeRow | undefined> {
  const [row] = await tx.select().from(offices).where(eq(offices.code, code)).for("update");
  return row;
}

/** @returns false when the code is taken: the unique index settles two at once */
export async function insertOffice(tx: Tx, row: typeof offices.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(offices)
    .values(row)
    .onConflictDoNothing({ target: offices.code })
    .returning({ id: offices.id });
  return rows.length === 1;
}

/** Writes new data of an office that the caller has locked. @returns the office as it is now */
export async function updateOffice(
  tx: Tx,
  { id, version }: OfficeRow,
  fields: OfficeFields,
  now: Date,
): Promise<OfficeRow> {
  const [row] = await tx
    .update(offices)
    .set({ ...fields, version: version + 1, updatedAt: now })
    .where(eq(offices.id, id))
    .returning();
  if (!row) throw new Error("an office that was locked is missing");
  return row;
}

/** Offices by code, from one on. */
export const listOffices = (db: Db | Tx, after: string | undefined, limit: number): Promise<OfficeRow[]> =>
  db
    .select()
    .from(offices)
    .where(after === undefined ? undefined : gt(offices.code, after))
    .orderBy(asc(offices.code))
    .limit(limit);
