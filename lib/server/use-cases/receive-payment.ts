import "server-only";
import type { Db, Tx } from "@/db/client";
import { type LockedOrder, lockOrder } from "@/db/unscoped/orders";
import { findPayment, insertPayment, type PaymentRow, paidTowards } from "@/db/unscoped/payments";
import type { PaymentInput } from "@/lib/billing/payment-input";
import { settle } from "@/lib/billing/settle";
import { moveOrder, statusOncePaid } from "@/lib/orders/order-moves";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";
import { type Actor, recordMove } from "./record-move";

export type PaymentRefusal = { code: "not_found" | "reference_taken" };
type Received = { payment: PaymentRow; isNew: boolean };

const sameNotice = (kept: PaymentRow, orderId: string, { amountCents, paidAt, method }: PaymentInput) =>
  kept.orderId === orderId &&
  kept.amountCents === amountCents &&
  kept.method === method &&
  kept.paidAt.getTime() === paidAt.getTime();

async function settleOrder(tx: Tx, order: LockedOrder, actor: Actor, paidAt: Date, now: Date) {
  const moved = moveOrder({ ...order, paidAt }, statusOncePaid(order, civilDateOf(now)), now);
  if (!moved.ok) throw new Error("an order that awaits payment cannot be paid");
  await recordMove(tx, order, moved.value, { actor, reason: "Pagamento confirmado" }, now);
}

/**
 * Takes a bank's word that an order was paid, exactly once whatever the number of times it is said: `source` with `reference`
 * names the payment. A full payment moves the order on in the same transaction; a partial one, or one too many, is kept.
 */
export async function receivePayment(
  { db, clock, ids }: Pick<Deps, "clock" | "ids"> & { db: Db | Tx },
  number: string,
  input: PaymentInput,
  actor: Actor,
): Promise<Result<Received, PaymentRefusal>> {
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, number);
    if (!order) return fail({ code: "not_found" as const });
    const now = clock.now();
    const debt = {
      awaitsPayment: order.status === "awaiting_payment" && order.paymentTerms === "boleto",
      priceCents: order.priceCents,
      paidSoFarCents: await paidTowards(tx, order.id),
    };
    const { outcome, settles } = settle(debt, input.amountCents);
    const { payerName, payerDocument } = order;
    const row = { ...input, id: ids.uuid(), orderId: order.id, outcome, payerName, payerDocument };
    const isNew = await insertPayment(tx, { ...row, notice: { ...input }, createdAt: now });
    const payment = await findPayment(tx, input.source, input.reference);
    if (!payment) throw new Error("a payment that was just written is missing");
    if (!isNew)
      return sameNotice(payment, order.id, input)
        ? ok({ payment, isNew })
        : fail({ code: "reference_taken" as const });
    if (settles) await settleOrder(tx, order, actor, input.paidAt, now);
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
