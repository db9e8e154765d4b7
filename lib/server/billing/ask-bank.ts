import "server-only";
import { type BoletoRow, noteAsked } from "@/db/unscoped/boletos";
import { lateTerms } from "@/lib/billing/late-terms";
import type { Deps } from "@/lib/server/deps";
import type { Bank, BankUnavailable, NewTitle, TitleAtBank } from "@/lib/server/ports/bank";
import type { Result } from "@/lib/shared/result";

type Answer = Result<TitleAtBank | null, BankUnavailable>;

/** What a title waits for: what is sent, and whether the bank's word on the title shows that it was done already. */
type Wait = { send: () => Promise<Answer>; isDone: (known: TitleAtBank) => boolean };

const titleOf = ({ seuNumero, amountCents, issuedOn, dueOn, payableUntil, payer }: BoletoRow): NewTitle => ({
  ...{ seuNumero, amountCents, issuedOn, dueOn, payableUntil, payer },
  ...lateTerms,
});

/** @returns null when it waits for nothing: the bank is only asked how it stands */
function waitOf(boleto: BoletoRow, bank: Bank): Wait | null {
  const { seuNumero, status, dueWanted } = boleto;
  if (status === "pending_registration")
    return { send: () => bank.register(titleOf(boleto)), isDone: () => true };
  if (status === "cancel_pending")
    return { send: () => bank.cancel(seuNumero), isDone: ({ state }) => state !== "registered" };
  if (dueWanted)
    return {
      send: () => bank.changeDueDate(seuNumero, dueWanted),
      isDone: ({ state, dueOn }) => state !== "registered" || dueOn === dueWanted,
    };
  return null;
}

/**
 * Sends a bank what a title waits for. If it was sent before, its answer may be lost: then the bank is asked by our number
 * first, and nothing is sent again that it has done, or is doing.
 * @returns how the title stands at the bank afterwards; null if the bank has never seen it
 */
export async function askBank({ db, clock }: Deps, bank: Bank, boleto: BoletoRow): Promise<Answer> {
  const wait = waitOf(boleto, bank);
  if (!wait || boleto.askedAt) {
    const known = await bank.find(boleto.seuNumero);
    if (!known.ok || !wait || (known.value && wait.isDone(known.value))) return known;
  } else {
    await noteAsked(db, boleto.id, clock.now());
  }
  return wait.send();
}
