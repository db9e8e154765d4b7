import "server-only";
import type { NewCustomer, NewEvent } from "@/db/unscoped/order-import";
import { addressFrom } from "@/lib/identity/stored-address";
import type { OrderStatus } from "@/lib/orders/order";
import type { OrderInput } from "@/lib/orders/order-input";
import { statusOnceComplete } from "@/lib/orders/order-moves";
import { isRunning, termHasEnded, termOnArrival } from "@/lib/orders/order-term";
import { endedReason } from "@/lib/orders/term-texts";
import { civilDateOf } from "@/lib/shared/dates";
import { holderFields, orderFields } from "./order-changes";

const UNKNOWN = { ...addressFrom({ pais: "Brasil" }), birthDate: null, phone: "" };

/** A holder as a new customer's row. @param before the row of the same holder by an earlier order of the batch */
export const customerRow = ({ holder }: OrderInput, before: NewCustomer | undefined, now: Date) => ({
  ...UNKNOWN,
  ...before,
  ...holderFields(holder),
  cpf: holder.cpf,
  createdAt: now,
  updatedAt: now,
});

/** The status in which an order begins, as of when it was placed. */
const beginningOf = (input: OrderInput): OrderStatus =>
  input.complete ? statusOnceComplete(input, civilDateOf(input.placedAt)) : "draft";

/**
 * A new order's row. One that comes after the term that the sales system named for it comes as expired, and without a
 * mail: its customer was never told of it here, and thousands of them at once would keep the clock from those of today.
 */
export function orderRow(input: OrderInput, id: string, customerId: string, now: Date) {
  const today = civilDateOf(now);
  const fields = orderFields(input, { expiresOn: termOnArrival(civilDateOf(input.placedAt), today) });
  const begins = beginningOf(input);
  const status = termHasEnded({ ...fields, status: begins }, today) ? ("expired" as const) : begins;
  return { ...fields, id, number: input.number, customerId, status, createdAt: now, updatedAt: now };
}

export type OrderRow = ReturnType<typeof orderRow>;

/** The events that explain a new order's status: its beginning, and its end if it came too late. */
export function firstEvents(input: OrderInput, row: OrderRow, actor: string, now: Date): NewEvent[] {
  const begins = { status: beginningOf(input), expiresOn: row.expiresOn };
  const first = { orderId: row.id, fromStatus: null, toStatus: begins.status, at: row.placedAt };
  const beginning = { ...first, actorType: "system" as const, actor, reason: "" };
  if (row.status !== "expired" || !isRunning(begins)) return [beginning];
  const end = { ...first, fromStatus: begins.status, toStatus: row.status, at: now };
  return [beginning, { ...end, actorType: "clock", actor: "importação", reason: endedReason(begins) }];
}
