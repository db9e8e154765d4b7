import { fail, ok, type Result } from "@/lib/shared/result";
import type { Order } from "./order";

/** What of an existing order the sales system would change. */
export type OrderChange = { anything: boolean; money: boolean };

export type UpdateRefusal = { code: "order_ended" | "already_paid" };

const ended: readonly Order["status"][] = ["delivered", "cancelled", "expired"];

/**
 * May the sales system change this order so? One that ended stays as it is, and what was paid is not priced or billed anew.
 */
export function mayUpdate(
  { status, paidAt }: Pick<Order, "status" | "paidAt">,
  change: OrderChange,
): Result<null, UpdateRefusal> {
  if (!change.anything) return ok(null);
  if (ended.includes(status)) return fail({ code: "order_ended" });
  return change.money && paidAt ? fail({ code: "already_paid" }) : ok(null);
}
