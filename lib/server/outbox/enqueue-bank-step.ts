import "server-only";
import type { Tx } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import type { Deps } from "@/lib/server/deps";

/** What a step's row holds: which title is to be brought forward. What is to be done is what the title then waits for. */
export type BankStep = { boletoId: string };

/** Notes, in the transaction that wants it, that a title's bank is to be asked. Nothing leaves the process here. */
export async function enqueueBankStep(
  tx: Tx,
  { ids, clock, secrets }: Pick<Deps, "ids" | "clock" | "secrets">,
  step: BankStep,
): Promise<void> {
  const now = clock.now();
  await tx.insert(outbox).values({
    id: ids.uuid(),
    kind: "bank",
    topic: "boleto",
    payload: secrets.seal("outbox", step),
    nextAttemptAt: now,
    createdAt: now,
  });
}
