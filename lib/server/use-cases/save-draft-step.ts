import "server-only";
import { orderDraftsOf } from "@/db/queries/order-drafts";
import { type BirthDateFault, birthDateFault } from "@/lib/identity/birth-date";
import type { Owner } from "@/lib/identity/owner";
import { type CompletionStep, completionOf, isCompletable } from "@/lib/orders/completion";
import type { Deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";

export type DraftRefusal =
  | { code: "not_found" | "not_completable" }
  | { code: "birth_date"; fault: BirthDateFault };

/**
 * Keeps what a step's form gave, checked, beside what other steps gave, while the order is a draft.
 * @returns the step at which the customer goes on
 */
export async function saveDraftStep(
  { db, clock }: Pick<Deps, "db" | "clock">,
  owner: Owner,
  number: string,
  fields: Record<string, string>,
): Promise<Result<{ next: CompletionStep }, DraftRefusal>> {
  const now = clock.now();
  const today = civilDateOf(now);
  const fault = fields.dataNascimento ? birthDateFault(fields.dataNascimento, today) : null;
  if (fault) return fail({ code: "birth_date", fault });
  return db.transaction(async (tx) => {
    const mine = orderDraftsOf(owner, tx);
    const order = await mine.lock(number);
    if (!order) return fail({ code: "not_found" as const });
    if (!isCompletable(order, today)) return fail({ code: "not_completable" as const });
    await mine.save(order.id, fields, now);
    const held = await mine.find(number);
    if (!held) throw new Error("a draft that was just saved is missing");
    return ok({ next: completionOf(held.known, held.given).current });
  });
}
