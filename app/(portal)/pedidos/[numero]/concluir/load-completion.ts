import { notFound, redirect } from "next/navigation";
import { orderDraftsOf } from "@/db/queries/order-drafts";
import { completionOf, isCompletable } from "@/lib/orders/completion";
import { completionEndPath } from "@/lib/orders/completion-texts";
import { requireOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";

export type LoadedCompletion = Awaited<ReturnType<typeof loadCompletion>>;

/** The draft of an address's order, and how far it is. An order that is no draft any more leads to its own page. */
export async function loadCompletion(typed: string) {
  const owner = await requireOwner();
  const { db, clock } = deps();
  const today = civilDateOf(clock.now());
  const held = await orderDraftsOf(owner, db).find(typed);
  if (!held) notFound();
  const { number } = held.order;
  if (!isCompletable(held.order, today)) redirect(completionEndPath(number, "nao-concluido"));
  return { ...held, number, today, completion: completionOf(held.known, held.given) };
}
