import "server-only";
import type { Db, Tx } from "@/db/client";
import { openChargeOf } from "@/db/unscoped/charges";
import { type LockedOrder, lockOrder } from "@/db/unscoped/orders";
import { findPayment, insertPayment, type PaymentRow, paidTowards } from "@/db/unscoped/payments";
import type { PaymentInput } from "@/lib/billing/payment-input";
import { type Debt, settle } from "@/lib/billing/settle";
import { moveOrder, statusOncePaid } from "@/lib/orders/order-moves";
import { endCharge } from "@/lib/server/billing/settle-billing";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";
import { type Actor, recordMove } from "./record-move";

export type PaymentRefusal = { code: "not_found" | "reference_taken" };
type Received = { payment: PaymentRow; isNew: boolean };

type Receiving = Pick<Deps, "clock" | "ids" | "secrets">;

/** A payment with what only a notice about a title of ours can say of it. */
export type NoticedInput = PaymentInput & {
  boletoId?: string;
  /** Fine and interest in the amount. */
  lateCents?: number;
};

/** Is this the payment that was told before under the same reference? */
export const isSamePayment = (
  kept: PaymentRow,
  orderId: string,
  { amountCents, paidAt, method }: Pick<PaymentInput, "amountCents" | "paidAt" | "method">,
) =>
  kept.orderId === orderId &&
  kept.amountCents === amountCents &&
  kept.method === method &&
  kept.paidAt.getTime() === paidAt.getTime();

/** Moves a paid order on, unless it went on before a reversal, and ends what it was to be paid by. */
async function settleOrder(tx: Tx, deps: Receiving, order: LockedOrder, actor: Actor, paidAt: Date) {
  const now = deps.clock.now();
  const cause = { actor, reason: "Pagamento confirmado" };
  if (order.status === "awaiting_payment") {
    const moved = moveOrder({ ...order, paidAt }, statusOncePaid(order, civilDateOf(now)), now);
    if (!moved.ok) throw new Error("an order that awaits payment cannot be paid");
    await recordMove(tx, order, moved.value, cause, now);
  }
  await endCharge(tx, deps, order.id, "settled", cause);
}

/** An order owes while it awaits its payment, and again when the bank took that back: then its charge is open anew. */
async function debtOf(tx: Tx, order: LockedOrder): Promise<Debt> {
  const isOwed = order.status === "awaiting_payment" || (await openChargeOf(tx, order.id)) !== undefined;
  return {
    awaitsPayment: isOwed && order.paymentTerms === "boleto",
    priceCents: order.priceCents,
    paidSoFarCents: await paidTowards(tx, order.id),
  };
}

/**
 * Takes a bank's word that an order was paid, exactly once whatever the number of times it is said: `source` with `reference`
 * names the payment. A full payment moves the order on in the same transaction; a partial one, or one too many, is kept.
 */
export async function receivePayment(
  deps: Receiving & { db: Db | Tx },
  number: string,
  input: NoticedInput,
  actor: Actor,
): Promise<Result<Received, PaymentRefusal>> {
  return deps.db.transaction(async (tx) => {
    const order = await lockOrder(tx, number);
    if (!order) return fail({ code: "not_found" as const });
    const now = deps.clock.now();
    const { outcome, settles } = settle(await debtOf(tx, order), input.amountCents - (input.lateCents ?? 0));
    const { payerName, payerDocument } = order;
    const row = { ...input, id: deps.ids.uuid(), orderId: order.id, outcome, payerName, payerDocument };
    const isNew = await insertPayment(tx, { ...row, notice: { ...input }, createdAt: now });
    const payment = await findPayment(tx, input.source, input.reference);
    if (!payment) throw new Error("a payment that was just written is missing");
    if (!isNew)
      return isSamePayment(payment, order.id, input)
        ? ok({ payment, isNew })
        : fail({ code: "reference_taken" as const });
    if (settles) await settleOrder(tx, deps, order, actor, input.paidAt);
    const data = { id: payment.id, amountCents: input.amountCents, outcome, method: input.method };
    const event = {
      type: "payment.received",
      orderId: order.id,
      orderNumber: number,
      data,
      at: now,
    } as const;
    await publishEvents(tx, [event], now);
    return ok({ payment, isNew });
  });
}
