import "server-only";
import { type ChangeRefusal, mayReissue } from "@/lib/billing/boleto-change";
import type { Owner } from "@/lib/identity/owner";
import { changingTitle, type DueChange, type TitleRefusal } from "@/lib/server/billing/changing-title";
import { withdrawTitle } from "@/lib/server/billing/withdraw-title";
import type { Deps } from "@/lib/server/deps";
import { ok, type Result } from "@/lib/shared/result";

export type ReissueBoletoRefusal = ChangeRefusal | TitleRefusal;

/**
 * Puts a new title in an old one's place («reemissão»), in steps that survive anything: the bank is asked for the baixa, and
 * only once it has confirmed is the new title made and registered. Asked again meanwhile, it is the same change.
 */
export const reissueBoleto = (
  deps: Pick<Deps, "db" | "clock" | "ids" | "secrets" | "bank">,
  owner: Owner,
  wanted: DueChange,
): Promise<Result<null, ReissueBoletoRefusal>> =>
  changingTitle<ChangeRefusal>(deps, owner, wanted, async (tx, boleto, facts) => {
    if (boleto.replacementDueOn) return ok(null);
    const allowed = mayReissue(boleto, wanted.dueOn, facts);
    if (!allowed.ok) return allowed;
    const actor = { type: "customer", name: owner.customerId } as const;
    await withdrawTitle(tx, deps, boleto, { actor, reason: "Novo boleto pedido pelo cliente" }, wanted.dueOn);
    return allowed;
  });
