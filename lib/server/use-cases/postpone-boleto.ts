import "server-only";
import { saveBoleto } from "@/db/unscoped/boletos";
import { mayPostpone, type PostponeRefusal } from "@/lib/billing/boleto-change";
import type { Owner } from "@/lib/identity/owner";
import { changingTitle, type DueChange, type TitleRefusal } from "@/lib/server/billing/changing-title";
import type { Deps } from "@/lib/server/deps";
import { enqueueBankStep } from "@/lib/server/outbox/enqueue-bank-step";
import { ok, type Result } from "@/lib/shared/result";

export type PostponeBoletoRefusal = PostponeRefusal | TitleRefusal;

/**
 * Asks the bank for another due date on the same title («prorrogação»). The old one holds until the bank has confirmed.
 */
export const postponeBoleto = (
  deps: Pick<Deps, "db" | "clock" | "ids" | "secrets" | "bank">,
  owner: Owner,
  wanted: DueChange,
): Promise<Result<null, PostponeBoletoRefusal>> =>
  changingTitle<PostponeRefusal>(deps, owner, wanted, async (tx, boleto, facts) => {
    if (boleto.dueWanted === wanted.dueOn || boleto.dueOn === wanted.dueOn) return ok(null);
    const allowed = mayPostpone(boleto, wanted.dueOn, facts);
    if (!allowed.ok) return allowed;
    await saveBoleto(tx, boleto, { dueWanted: wanted.dueOn, askedAt: null }, deps.clock.now());
    await enqueueBankStep(tx, deps, { boletoId: boleto.id });
    return allowed;
  });
