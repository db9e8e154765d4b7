import { and, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { accesses, customers, knownDevices } from "@/db/schema/customers";

/** What sign-in needs of a CPF, in one query: same shape and cost whether or not there is an access. */
export async function findAccessByCpf(db: Db | Tx, cpf: string) {
  const [row] = await db
    .select({
      customerId: customers.id,
      name: customers.name,
      email: customers.email,
      passwordHash: accesses.passwordHash,
    })
    .from(customers)
    .leftJoin(accesses, eq(accesses.customerId, customers.id))
    .where(eq(customers.cpf, cpf));
  return row;
}

/** Does this browser's cookie stand for a device that signed in as this CPF before? */
export async function isKnownDevice(db: Db, tokenHash: string, cpf: string) {
  const rows = await db
    .select({ customerId: knownDevices.customerId })
    .from(knownDevices)
    .innerJoin(customers, eq(customers.id, knownDevices.customerId))
    .where(and(eq(knownDevices.tokenHash, tokenHash), eq(customers.cpf, cpf)));
  return rows.length > 0;
}

export const insertKnownDevice = (db: Db | Tx, device: typeof knownDevices.$inferInsert) =>
  db.insert(knownDevices).values(device).onConflictDoNothing();

/** @returns false when the customer has an access already: the primary key settles two sign-ups at once */
export async function insertAccess(db: Db | Tx, access: typeof accesses.$inferInsert) {
  const rows = await db.insert(accesses).values(access).onConflictDoNothing().returning();
  return rows.length === 1;
}

export const replacePassword = (db: Db | Tx, customerId: string, passwordHash: string, now: Date) =>
  db
    .update(accesses)
    .set({ passwordHash, passwordChangedAt: now })
    .where(eq(accesses.customerId, customerId));
