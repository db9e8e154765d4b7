import "server-only";
import type { NewCustomer } from "@/db/unscoped/order-import";
import { addressFrom } from "@/lib/identity/stored-address";
import type { OrderInput } from "@/lib/orders/order-input";
import { statusOnceComplete } from "@/lib/orders/order-moves";
import { termFrom } from "@/lib/orders/order-term";
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
