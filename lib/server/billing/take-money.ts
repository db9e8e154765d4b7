import "server-only";
import type { Tx } from "@/db/client";
import { type BoletoRow, openBoletoOf } from "@/db/unscoped/boletos";
import { setChargeStatus } from "@/db/unscoped/charges";
import type { LockedOrder } from "@/db/unscoped/orders";
import { findPayment, insertReversal, isPaid } from "@/db/unscoped/payments";
import type { BankNotice, ReviewReason } from "@/lib/billing/bank-notice";
import type { BoletoStatus } from "@/lib/billing/boleto-moves";
import { latePartOf } from "@/lib/billing/late-part";
import type { Deps } from "@/lib/server/deps";
import { isSamePayment, receivePayment } from "@/lib/server/use-cases/receive-payment";
import { moveTitle } from "./move-title";
import { unpaidEnds } from "./settle-billing";
import { withdrawTitle } from "./withdraw-title";

/** A notice with the title that it names, whose order the transaction holds. */
export type NoticedTitle = { source: string; notice: BankNotice; boleto: BoletoRow; order: LockedOrder };

const actorOf = ({ source }: NoticedTitle) => ({ type: "system", name: source }) as const;

/**
 * Takes the money that a notice tells of: the title first, so that it is not taken back as unpaid when the order goes on.
 * @param to where the title goes, if anywhere
 * @returns why a person must look, if so
 */
export async function takeMoney(
  tx: Tx,
  deps: Deps,
  title: NoticedTitle,
  to: BoletoStatus | null,
): Promise<ReviewReason | null> {
  const { boleto, order, source, notice } = title;
  if (!notice.payment) throw new Error("a payment without money");
  const kept = await findPayment(tx, source, notice.payment.reference);
  if (kept && !isSamePayment(kept, order.id, notice.payment)) return "payment_differs";
  const actor = actorOf(title);
  const cause = { actor, reason: "Pagamento confirmado" };
  const fields = { paidAt: notice.payment.paidAt, replacementDueOn: null };
  if (to) await moveTitle(tx, boleto, to, cause, fields, deps.clock.now());
  const lateCents = latePartOf(boleto, notice.payment);
  const input = { ...notice.payment, lateCents, source, boletoId: boleto.id };
  const received = await receivePayment({ ...deps, db: tx }, order.number, input, actor);
  if (!received.ok) throw new Error(`a payment of a title cannot be received: ${received.error.code}`);
  return null;
}

/** The title is payable again, unless it was paid twice or another one took its place. */
async function reopenTitle(tx: Tx, deps: Deps, title: NoticedTitle, to: BoletoStatus) {
  const { boleto, order } = title;
  if ((await isPaid(tx, boleto.id)) || (await openBoletoOf(tx, boleto.chargeId))) return;
  const cause = { actor: actorOf(title), reason: "O banco estornou o pagamento" };
  const fields = { paidAt: null, baixaWantedAt: null };
  const reopened = await moveTitle(tx, boleto, to, cause, fields, deps.clock.now());
  if (unpaidEnds.includes(order.status) && to !== "cancelled") await withdrawTitle(tx, deps, reopened, cause);
}

/**
 * Takes back a payment that the bank took back. The order stays where it is: an order that went on is for a person, and
 * owes again meanwhile.
 */
export async function takeBack(
  tx: Tx,
  deps: Deps,
  title: NoticedTitle,
  to: BoletoStatus | null,
): Promise<ReviewReason | null> {
  const { boleto, order, source, notice } = title;
  const kept = notice.payment && (await findPayment(tx, source, notice.payment.reference));
  if (!kept || kept.orderId !== order.id) return "reversal_unknown";
  const now = deps.clock.now();
  await insertReversal(tx, { paymentId: kept.id, at: notice.at, createdAt: now });
  if (kept.outcome === "refund_due") return null;
  if (to) await reopenTitle(tx, deps, title, to);
  if (order.status === "awaiting_payment") return null;
  if (!unpaidEnds.includes(order.status)) await setChargeStatus(tx, boleto.chargeId, "open", now);
  return "order_went_on";
}
