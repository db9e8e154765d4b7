import "server-only";
import type { Tx } from "@/db/client";
import { type BoletoRow, type PlacedBoleto, placeBoleto } from "@/db/unscoped/boletos";
import { openChargeOf } from "@/db/unscoped/charges";
import { lockOrderWithHolder, type OrderWithHolder } from "@/db/unscoped/order-views";
import { allowsOperation, isOpen } from "@/lib/billing/boleto-moves";
import type { Deps } from "@/lib/server/deps";
import type { TitleAtBank } from "@/lib/server/ports/bank";
import { civilDateOf } from "@/lib/shared/dates";
import { owedBy } from "./billable";
import { followBank } from "./follow-bank";
import { lateChargesOn } from "./late";
import { makeTitle } from "./make-title";
import { withdrawTitle } from "./withdraw-title";

const clerk = { type: "system", name: "portal" } as const;

/** The title that takes the place of one that is gone, if its order still owes anything. */
async function replace(tx: Tx, held: Deps, gone: BoletoRow, { order, customer }: OrderWithHolder) {
  const charge = await openChargeOf(tx, order.id);
  const { replacementDueOn: dueOn, baixaWantedAt } = gone;
  const owedCents = await owedBy(tx, order);
  if (!dueOn || !baixaWantedAt || charge?.id !== gone.chargeId) return;
  if (owedCents <= 0 || order.status !== "awaiting_payment") return;
  const { multaCents, jurosCents } = lateChargesOn(gone, civilDateOf(baixaWantedAt));
  const lateCents = gone.lateCents + multaCents + jurosCents;
  const wish = { bankCode: gone.bankCode, owedCents, lateCents, dueOn, replacesId: gone.id };
  const cause = { actor: clerk, reason: "No lugar do boleto anterior" };
  await makeTitle(tx, held, { order, customer, charge }, wish, cause);
}

/** What a title's new state lets happen that was wished before. */
async function goOn(tx: Tx, held: Deps, boleto: BoletoRow, place: OrderWithHolder) {
  if (allowsOperation(boleto.status, "reemissao")) return replace(tx, held, boleto, place);
  if (!allowsOperation(boleto.status, "baixa") || !boleto.baixaWantedAt) return;
  const cause = { actor: clerk, reason: "Baixa pedida antes do registro" };
  await withdrawTitle(tx, held, boleto, cause, boleto.replacementDueOn);
}

/**
 * Writes what a bank answered of a title, and what follows from it, in one transaction.
 * @param asked the title as it was when the bank was asked
 * @returns «changed» when it has changed since: the answer may be of a time before that, and the bank is asked anew
 */
export async function takeAnswer(
  held: Deps,
  { boleto: asked, orderNumber }: PlacedBoleto,
  answer: TitleAtBank,
): Promise<"settled" | "waits" | "changed"> {
  return held.db.transaction(async (tx) => {
    const place = await lockOrderWithHolder(tx, orderNumber);
    const current = await placeBoleto(tx, asked.id);
    if (!place || !current) throw new Error("a title's order is missing");
    if (current.boleto.version !== asked.version) return "changed";
    const after = await followBank(tx, current.boleto, answer, held.clock.now());
    await goOn(tx, held, after, place);
    const isUndecided = answer.state === "in_process" || answer.state === "paid";
    return isUndecided && isOpen(after.status) ? "waits" : "settled";
  });
}
