import "server-only";
import { placeBoleto } from "@/db/unscoped/boletos";
import { isOpen } from "@/lib/billing/boleto-moves";
import type { Deps } from "@/lib/server/deps";
import type { BankStep } from "@/lib/server/outbox/enqueue-bank-step";
import { askBank } from "./ask-bank";
import { takeAnswer } from "./take-answer";

export type StepOutcome =
  | { status: "sent" }
  | { status: "retry"; reason: string }
  | { status: "refused"; reason: string };

const later = (reason: string): StepOutcome => ({ status: "retry", reason });

const outcomes = {
  settled: { status: "sent" },
  waits: later("the bank has not decided"),
  changed: later("the title changed meanwhile"),
} as const satisfies Record<string, StepOutcome>;

/**
 * Takes a title one step further at its bank. What is to be done stands in the title, so that a step that was lost, or is
 * taken twice, does no harm. No lock is held while the bank is asked.
 * @throws when the title does not exist
 */
export async function bringForward(held: Deps, { boletoId }: BankStep): Promise<StepOutcome> {
  const { bank, db } = held;
  const placed = await placeBoleto(db, boletoId);
  if (!placed) throw new Error("a step of a title that does not exist");
  if (!isOpen(placed.boleto.status)) return outcomes.settled;
  if (bank?.code !== placed.boleto.bankCode)
    return { status: "refused", reason: "its bank is not configured" };
  const answer = await askBank(held, bank, placed.boleto);
  if (!answer.ok) return later("the bank did not answer");
  if (!answer.value) return { status: "refused", reason: "the bank does not know the title" };
  return outcomes[await takeAnswer(held, placed, answer.value)];
}
