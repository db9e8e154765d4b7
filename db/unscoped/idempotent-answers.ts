import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { idempotentAnswers } from "@/db/schema/integration";

export type IdempotentAnswer = typeof idempotentAnswers.$inferSelect;

const named = (apiKeyId: string, key: string) =>
  and(eq(idempotentAnswers.apiKeyId, apiKeyId), eq(idempotentAnswers.key, key));

/**
 * Takes a key for this transaction. While another one holds it, this waits for its end.
 * @returns null when taken, else what the first one left
 */
export async function takeIdempotencyKey(
  tx: Tx,
  row: Pick<IdempotentAnswer, "apiKeyId" | "key" | "fingerprint" | "createdAt">,
): Promise<IdempotentAnswer | null> {
  const taken = await tx
    .insert(idempotentAnswers)
    .values(row)
    .onConflictDoNothing()
    .returning({ key: idempotentAnswers.key });
  if (taken.length === 1) return null;
  const [kept] = await tx.select().from(idempotentAnswers).where(named(row.apiKeyId, row.key));
  if (!kept) throw new Error("an idempotency key is taken and is not there");
  return kept;
}

export const forgetAnswer = (tx: Tx, apiKeyId: string, key: string) =>
  tx.delete(idempotentAnswers).where(named(apiKeyId, key));

export const keepAnswer = (
  tx: Tx,
  apiKeyId: string,
  key: string,
  answer: Pick<IdempotentAnswer, "status" | "headers" | "body">,
) => tx.update(idempotentAnswers).set(answer).where(named(apiKeyId, key));
