import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Tx } from "@/db/client";
import { boletosOf } from "@/db/queries/boletos";
import { openBoletoOf } from "@/db/unscoped/boletos";
import { setCharge } from "@/db/unscoped/charges";
import { type LockedOrder, updateOrder } from "@/db/unscoped/orders";
import { paidTowards } from "@/db/unscoped/payments";
import type { BoletoPayer } from "@/lib/billing/boleto-payer";
import { firstDueDate } from "@/lib/billing/due-dates";
import type { Owner } from "@/lib/identity/owner";
import { chargeFor, type NotBillable, notBillable } from "@/lib/server/billing/billable";
import { withdrawTitle } from "@/lib/server/billing/withdraw-title";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { changedFields } from "@/lib/shared/changed-fields";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";

export type ChangeBoletoPayerRefusal =
  | NotBillable
  | { code: "not_found" | "already_paid" | "payment_under_way" };

type Changing = Pick<Deps, "db" | "clock" | "ids" | "secrets">;

/** The order says whom it bills, for its own page and for the authority's systems. */
async function billOther(tx: Tx, order: LockedOrder, { name, document }: BoletoPayer, now: Date) {
  const fields = { payerName: name, payerDocument: document };
  const changed = changedFields(order, fields);
  if (changed.length === 0) return;
  await updateOrder(tx, order, fields, now);
  const event = { type: "order.payer_changed", orderId: order.id, orderNumber: order.number } as const;
  await publishEvents(tx, [{ ...event, data: { fields: changed }, at: now }], now);
}

/**
 * Bills somebody else, before anything is paid («Alterar responsável pelo pagamento»). A boleto that the bank has is taken
 * back first, and the new payer's comes once that is confirmed: due when the old one was, if that day is still to come.
 * The same payer again is no change.
 */
export async function changeBoletoPayer(
  deps: Changing,
  owner: Owner,
  { number, payer }: { number: string; payer: BoletoPayer },
): Promise<Result<null, ChangeBoletoPayerRefusal>> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  return deps.db.transaction(async (tx) => {
    const held = await boletosOf(owner, tx).lock(number);
    if (!held) return fail({ code: "not_found" as const });
    const { order } = held;
    const refusal = notBillable(order, today);
    if (refusal) return fail(refusal);
    if ((await paidTowards(tx, order.id)) > 0) return fail({ code: "already_paid" as const });
    const charge = await chargeFor(tx, deps, order);
    if (order.payerDocument === payer.document && isDeepStrictEqual(charge.payer, payer)) return ok(null);
    const open = await openBoletoOf(tx, charge.id);
    if (open?.status === "payment_notice") return fail({ code: "payment_under_way" as const });

    await billOther(tx, order, payer, now);
    await setCharge(tx, charge.id, { payer });
    if (!open) return ok(null);
    const stillToCome = open.dueOn > today ? open.dueOn : firstDueDate(today, order.expiresOn);
    const actor = { type: "customer", name: owner.customerId } as const;
    const cause = { actor, reason: "Responsável pelo pagamento alterado" };
    await withdrawTitle(tx, deps, open, cause, open.replacementDueOn ?? stillToCome);
    return ok(null);
  });
}
