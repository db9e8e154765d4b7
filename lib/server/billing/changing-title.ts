import "server-only";
import type { Tx } from "@/db/client";
import { boletosOf } from "@/db/queries/boletos";
import { type BoletoRow, placeBoleto } from "@/db/unscoped/boletos";
import type { ChangeFacts } from "@/lib/billing/boleto-change";
import type { Owner } from "@/lib/identity/owner";
import type { Deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, type Result } from "@/lib/shared/result";
import { isUuid } from "@/lib/shared/uuid";
import { isLateOn } from "./late";

/** Which title gets which due date. The title is the one that the page showed. */
export type DueChange = { number: string; boletoId: string; dueOn: string };

export type TitleRefusal = { code: "not_found" | "no_bank" | "not_awaiting_payment" };

/**
 * Hands a customer's title to a change, with its order held: somebody else's, or another order's, is not found.
 * @param change decides by a rule and writes, in the same transaction
 */
export async function changingTitle<E extends { code: string }>(
  deps: Pick<Deps, "db" | "clock" | "bank">,
  owner: Owner,
  { number, boletoId }: DueChange,
  change: (tx: Tx, boleto: BoletoRow, facts: ChangeFacts) => Promise<Result<null, E>>,
): Promise<Result<null, E | TitleRefusal>> {
  return deps.db.transaction(async (tx) => {
    const held = await boletosOf(owner, tx).lock(number);
    if (!held || !isUuid(boletoId)) return fail({ code: "not_found" as const });
    const placed = await placeBoleto(tx, boletoId);
    if (placed?.orderNumber !== number) return fail({ code: "not_found" as const });
    const { status, expiresOn } = held.order;
    if (status !== "awaiting_payment") return fail({ code: "not_awaiting_payment" as const });
    if (deps.bank?.code !== placed.boleto.bankCode) return fail({ code: "no_bank" as const });
    const today = civilDateOf(deps.clock.now());
    const isLate = isLateOn(placed.boleto.dueOn, today);
    const { changesDueDate } = deps.bank;
    return change(tx, placed.boleto, { today, expiresOn, isLate, changesDueDate });
  });
}
