import "server-only";
import type { OrderInput } from "@/lib/orders/order-input";
import { statusOnceComplete } from "@/lib/orders/order-moves";
import { termFrom } from "@/lib/orders/order-term";
import { civilDateOf } from "@/lib/shared/dates";
import { holderFields, orderFields } from "./order-changes";

/** A holder as a new customer's row. */
export const customerRow = ({ holder }: OrderInput, now: Date) => ({
  ...holderFields(holder),
  cpf: holder.cpf,
  createdAt: now,
  updatedAt: now,
});

/** A new order's row, in the status in which it begins. */
export function orderRow(input: OrderInput, id: string, customerId: string, now: Date) {
  const placedOn = civilDateOf(input.placedAt);
  const status = input.complete ? statusOnceComplete(input, placedOn) : ("draft" as const);
  return {
    ...orderFields(input, { expiresOn: termFrom(placedOn) }),
    id,
    number: input.number,
    customerId,
    status,
    createdAt: now,
    updatedAt: now,
  };
}

export type OrderRow = ReturnType<typeof orderRow>;
