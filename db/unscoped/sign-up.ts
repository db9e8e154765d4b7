import { and, eq, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { accesses, customers, signUpAttempts } from "@/db/schema/customers";
import { orders } from "@/db/schema/orders";

type Attempt = typeof signUpAttempts.$inferSelect;

export const MOST_CODE_TRIES = 5;

export const insertAttempt = (db: Db | Tx, attempt: typeof signUpAttempts.$inferInsert) =>
  db.insert(signUpAttempts).values(attempt);

export async function findAttempt(db: Db | Tx, id: string): Promise<Attempt | undefined> {
  const [row] = await db.select().from(signUpAttempts).where(eq(signUpAttempts.id, id));
  return row;
}

export const setAttemptCode = (db: Db | Tx, id: string, codeHash: string) =>
  db.update(signUpAttempts).set({ codeHash }).where(eq(signUpAttempts.id, id));

/** Is the pair CPF + e-mail that of an order's holder, and is there an access already? One query, one shape. */
export async function findHolder(db: Db | Tx, cpf: string, email: string) {
  const [row] = await db
    .select({
      hasAccess: isNotNull(accesses.customerId),
      ownsPair: sql<boolean>`exists (select 1 from ${orders} where ${orders.customerId} = ${customers.id} and ${orders.holderEmail} = ${email})`,
    })
    .from(customers)
    .leftJoin(accesses, eq(accesses.customerId, customers.id))
    .where(eq(customers.cpf, cpf));
  return { ownsPair: row?.ownsPair === true, hasAccess: row?.hasAccess === true };
}

/** Counts one try of the code, unless five were made, it is too late, or it was right already. */
export async function countCodeTry(db: Db, browserHash: string, now: Date): Promise<Attempt | undefined> {
  const [row] = await db
    .update(signUpAttempts)
    .set({ tries: sql`${signUpAttempts.tries} + 1` })
    .where(
      and(
        eq(signUpAttempts.browserHash, browserHash),
        lt(signUpAttempts.tries, MOST_CODE_TRIES),
        gt(signUpAttempts.expiresAt, now),
        isNull(signUpAttempts.verifiedAt),
      ),
    )
    .returning();
  return row;
}

export const markVerified = (db: Db, id: string, now: Date, expiresAt: Date) =>
  db.update(signUpAttempts).set({ verifiedAt: now, expiresAt }).where(eq(signUpAttempts.id, id));

/** The live attempt of a browser. */
export async function findAttemptOfBrowser(db: Db | Tx, browserHash: string, now: Date) {
  const [row] = await db
    .select()
    .from(signUpAttempts)
    .where(and(eq(signUpAttempts.browserHash, browserHash), gt(signUpAttempts.expiresAt, now)));
  return row;
}

export const saveDraft = (db: Db, id: string, draft: string, passwordHash: string) =>
  db.update(signUpAttempts).set({ draft, passwordHash }).where(eq(signUpAttempts.id, id));

/** Takes the attempt away, so that only one of two confirmations goes on with it. */
export async function takeAttempt(tx: Tx, browserHash: string, now: Date) {
  const [row] = await tx
    .delete(signUpAttempts)
    .where(
      and(
        eq(signUpAttempts.browserHash, browserHash),
        gt(signUpAttempts.expiresAt, now),
        isNotNull(signUpAttempts.verifiedAt),
        isNotNull(signUpAttempts.draft),
      ),
    )
    .returning();
  return row;
}

export async function findCustomerByCpf(db: Db | Tx, cpf: string) {
  const [row] = await db.select().from(customers).where(eq(customers.cpf, cpf));
  return row;
}

export const updateCustomer = (tx: Tx, id: string, data: Partial<typeof customers.$inferInsert>) =>
  tx.update(customers).set(data).where(eq(customers.id, id));
