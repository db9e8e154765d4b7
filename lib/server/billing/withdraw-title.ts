import "server-only";
import type { Tx } from "@/db/client";
import { type BoletoRow, saveBoleto } from "@/db/unscoped/boletos";
import { allowsOperation } from "@/lib/billing/boleto-moves";
import type { Deps } from "@/lib/server/deps";
import { enqueueBankStep } from "@/lib/server/outbox/enqueue-bank-step";
import type { Cause } from "@/lib/server/use-cases/record-move";
import { moveTitle } from "./move-title";

/**
 * Has a title taken back: at once if the bank has it, or as soon as it has; one whose payment is on its way is left to it.
 * The caller holds the order.
 * @param replacementDueOn when a new title takes its place, the due date of that one
 */
export async function withdrawTitle(
  tx: Tx,
  deps: Pick<Deps, "clock" | "ids" | "secrets">,
  boleto: BoletoRow,
  cause: Cause,
  replacementDueOn: string | null = null,
): Promise<void> {
  const now = deps.clock.now();
  const wish = { baixaWantedAt: boleto.baixaWantedAt ?? now, replacementDueOn, dueWanted: null };
  if (!allowsOperation(boleto.status, "baixa")) {
    await saveBoleto(tx, boleto, wish, now);
    return;
  }
  await moveTitle(tx, boleto, "cancel_pending", cause, { ...wish, askedAt: null }, now);
  await enqueueBankStep(tx, deps, { boletoId: boleto.id });
}
