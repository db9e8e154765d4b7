import "server-only";
import type { Tx } from "@/db/client";
import { boletosOf } from "@/db/queries/boletos";
import { openBoletoOf } from "@/db/unscoped/boletos";
import { type ChargeRow, insertCharge, openChargeOf } from "@/db/unscoped/charges";
import type { LockedOrder } from "@/db/unscoped/orders";
import { firstDueDate } from "@/lib/billing/due-dates";
import type { Owner } from "@/lib/identity/owner";
import { makeTitle } from "@/lib/server/billing/make-title";
import type { Deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";

export type IssueBoletoRefusal = {
  code: "not_found" | "no_bank" | "not_billable" | "not_awaiting_payment" | "past_term";
};

function refusalOf({ paymentTerms, status, expiresOn }: LockedOrder, today: string) {
  if (paymentTerms !== "boleto") return "not_billable";
  if (status !== "awaiting_payment") return "not_awaiting_payment";
  return expiresOn < today ? "past_term" : null;
}

/** The order's charge, made with its first title. */
async function chargeFor(tx: Tx, deps: Pick<Deps, "ids">, order: LockedOrder, now: Date): Promise<ChargeRow> {
  const open = await openChargeOf(tx, order.id);
  if (open) return open;
  const { id: orderId, priceCents: amountCents } = order;
  await insertCharge(tx, { id: deps.ids.uuid(), orderId, status: "open", amountCents, createdAt: now });
  const made = await openChargeOf(tx, orderId);
  if (!made) throw new Error("a charge that was just written is missing");
  return made;
}

/**
 * Makes the boleto of what an order owes, to be registered right after the answer. While one can be paid, or is on its way,
 * it is that one again, however often and from wherever it is asked for.
 */
export async function issueBoleto(
  deps: Pick<Deps, "db" | "clock" | "ids" | "secrets" | "bank">,
  owner: Owner,
  { number }: { number: string },
): Promise<Result<{ id: string; isNew: boolean }, IssueBoletoRefusal>> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  return deps.db.transaction(async (tx) => {
    const held = await boletosOf(owner, tx).lock(number);
    if (!held) return fail({ code: "not_found" as const });
    const code = refusalOf(held.order, today);
    if (code) return fail({ code } as const);
    if (!deps.bank) return fail({ code: "no_bank" as const });
    const charge = await chargeFor(tx, deps, held.order, now);
    const open = await openBoletoOf(tx, charge.id);
    if (open) return ok({ id: open.id, isNew: false });
    const dueOn = firstDueDate(today, held.order.expiresOn);
    const wish = { bankCode: deps.bank.code, dueOn, lateCents: 0, replacesId: null };
    const cause = {
      actor: { type: "customer", name: owner.customerId },
      reason: "Pedido pelo cliente",
    } as const;
    const { id } = await makeTitle(tx, deps, { ...held, charge }, wish, cause);
    return ok({ id, isNew: true });
  });
}
