import { and, eq, gt, isNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { customers, passwordResets } from "@/db/schema/customers";

const live = () => and(isNull(passwordResets.usedAt), isNull(passwordResets.voidedAt));

/** Makes a link the only live one of its customer. The row lock of the customer orders two requests at once. */
export async function replaceReset(tx: Tx, reset: typeof passwordResets.$inferInsert) {
  await tx
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.id, reset.customerId))
    .for("update");
  await tx
    .update(passwordResets)
    .set({ voidedAt: reset.createdAt })
    .where(and(eq(passwordResets.customerId, reset.customerId), live()));
  await tx.insert(passwordResets).values(reset);
}

/** The customer a live link belongs to; looking does not spend it (mail programs look). */
export async function findReset(db: Db | Tx, tokenHash: string, now: Date) {
  const [row] = await db
    .select({
      id: passwordResets.id,
      customerId: customers.id,
      name: customers.name,
      cpf: customers.cpf,
      email: customers.email,
    })
    .from(passwordResets)
    .innerJoin(customers, eq(customers.id, passwordResets.customerId))
    .where(and(eq(passwordResets.tokenHash, tokenHash), gt(passwordResets.expiresAt, now), live()));
  return row;
}

/** @returns false when somebody spent it first: one statement settles it */
export async function spendReset(tx: Tx, id: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(passwordResets)
    .set({ usedAt: now })
    .where(and(eq(passwordResets.id, id), gt(passwordResets.expiresAt, now), live()))
    .returning({ id: passwordResets.id });
  return rows.length === 1;
}
