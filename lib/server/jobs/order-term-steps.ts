import "server-only";
import type { Tx } from "@/db/client";
import { type DueOrder, noteNotice, saveTerm } from "@/db/unscoped/order-terms";
import { orderExpired, orderExpiring, renewalNeedsVisit } from "@/emails/messages";
import type { OrderStatus } from "@/lib/orders/order";
import { orderPath } from "@/lib/orders/order-number";
import { isRunning, termOnceVisitIsNeeded } from "@/lib/orders/order-term";
import { noticeDue } from "@/lib/orders/term-notice";
import { endedReason, missingText } from "@/lib/orders/term-texts";
import type { Deps } from "@/lib/server/deps";
import { enqueueEmail } from "@/lib/server/outbox/enqueue-email";
import { moveOrderStatus } from "@/lib/server/use-cases/move-order-status";
import { civilDateOf } from "@/lib/shared/dates";

/** What the clock does with an order that the transaction holds. @returns whether there was anything to do */
export type TermStep = (tx: Tx, held: Deps, order: DueOrder) => Promise<boolean>;

const RENEWAL_LAPSED = "O certificado atual venceu antes da renovação";

async function moveByClock(tx: Tx, held: Deps, number: string, to: OrderStatus, reason: string) {
  const actor = { type: "clock", name: "cron" } as const;
  const moved = await moveOrderStatus({ ...held, db: tx }, { number, to, actor, reason });
  if (!moved.ok) throw new Error(`the clock cannot move an order to ${to}: ${moved.error.code}`);
}

const factsOf = ({ holderName, number, product, expiresOn }: DueOrder) => ({
  name: holderName,
  number,
  product,
  expiresOn,
  path: orderPath(number),
});

/** Ends an order whose term is over. */
export const endOrder: TermStep = async (tx, held, order) => {
  if (!isRunning(order)) return false;
  const reason = endedReason(order);
  await moveByClock(tx, held, order.number, "expired", reason);
  const message = orderExpired({ ...factsOf(order), reason, paid: order.paidAt !== null });
  await enqueueEmail(tx, held, order.email, message);
  return true;
};

/** Sends a renewal whose certificate ended to the visit that it now needs, with a term in which to make it. */
export const askForVisit: TermStep = async (tx, held, order) => {
  const endedOn = order.currentCertificateValidUntil;
  if (!endedOn) return false;
  const expiresOn = termOnceVisitIsNeeded(order, civilDateOf(held.clock.now()));
  await saveTerm(tx, order.id, expiresOn);
  await moveByClock(tx, held, order.number, "awaiting_validation", RENEWAL_LAPSED);
  const message = renewalNeedsVisit({ ...factsOf(order), expiresOn, endedOn });
  await enqueueEmail(tx, held, order.email, message);
  return true;
};

/** Tells the customer that the term is near, and what is missing. */
export const giveNotice: TermStep = async (tx, held, order) => {
  const now = held.clock.now();
  const kind = noticeDue(order, civilDateOf(now));
  if (!kind || !isRunning(order)) return false;
  const { id: orderId, expiresOn } = order;
  if (!(await noteNotice(tx, { orderId, kind, expiresOn, sentAt: now }))) return false;
  const message = orderExpiring({ ...factsOf(order), missing: missingText[order.status] });
  await enqueueEmail(tx, held, order.email, message);
  return true;
};
