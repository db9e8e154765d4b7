import "server-only";
import { boletosOf } from "@/db/queries/boletos";
import { openBoletoOf } from "@/db/unscoped/boletos";
import { firstDueDate } from "@/lib/billing/due-dates";
import type { Owner } from "@/lib/identity/owner";
import { chargeFor, type NotBillable, notBillable, owedBy } from "@/lib/server/billing/billable";
import { makeTitle } from "@/lib/server/billing/make-title";
import type { Deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";

export type IssueBoletoRefusal = NotBillable | { code: "not_found" | "no_bank" };

/**
 * Makes the boleto of what an order owes, to be registered right after the answer. While one can be paid, or is on its way,
 * it is that one again, however often and from wherever it is asked for.
 */
export async function issueBoleto(
  deps: Pick<Deps, "db" | "clock" | "ids" | "secrets" | "bank">,
  owner: Owner,
  { number }: { number: string },
): Promise<Result<{ id: string; isNew: boolean }, IssueBoletoRefusal>> {
  const today = civilDateOf(deps.clock.now());
  return deps.db.transaction(async (tx) => {
    const held = await boletosOf(owner, tx).lock(number);
    if (!held) return fail({ code: "not_found" as const });
    const refusal = notBillable(held.order, today);
    if (refusal) return fail(refusal);
    if (!deps.bank) return fail({ code: "no_bank" as const });
    const charge = await chargeFor(tx, deps, held.order);
    const open = await openBoletoOf(tx, charge.id);
    if (open) return ok({ id: open.id, isNew: false });
    const owedCents = await owedBy(tx, held.order);
    if (owedCents <= 0) return fail({ code: "not_awaiting_payment" as const });
    const dueOn = firstDueDate(today, held.order.expiresOn);
    const wish = { bankCode: deps.bank.code, owedCents, lateCents: 0, dueOn, replacesId: null };
    const cause = {
      actor: { type: "customer", name: owner.customerId },
      reason: "Pedido pelo cliente",
    } as const;
    const { id } = await makeTitle(tx, deps, { ...held, charge }, wish, cause);
    return ok({ id, isNew: true });
  });
}
