import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "@/db/client";
import { type HeldDraft, orderDraftsOf } from "@/db/queries/order-drafts";
import { orderCompleted } from "@/emails/messages";
import type { Owner } from "@/lib/identity/owner";
import { addressFrom } from "@/lib/identity/stored-address";
import { type CompletionStep, completionOf, isCompletable, type MissingData } from "@/lib/orders/completion";
import { moveOrder, statusOnceComplete } from "@/lib/orders/order-moves";
import { nextStep } from "@/lib/orders/progress";
import { terms, termsText } from "@/lib/orders/terms";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { enqueueEmail } from "@/lib/server/outbox/enqueue-email";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";
import { recordMove } from "./record-move";

export type CompleteRefusal =
  | { code: "not_found" | "not_completable" }
  | { code: "unfinished"; step: CompletionStep };

type Completing = Pick<Deps, "db" | "clock" | "ids" | "secrets">;

const textHash = () => createHash("sha256").update(termsText()).digest("hex");

/** What goes to the holder's record: only what was missing there. */
const holderData = (missing: readonly MissingData[], fields: Record<string, string>) => ({
  ...(missing.includes("dataNascimento") && { birthDate: fields.dataNascimento ?? null }),
  ...(missing.includes("telefone") && { phone: fields.telefone ?? "" }),
  ...(missing.includes("endereco") && addressFrom(fields)),
});

const orderData = (missing: readonly MissingData[], fields: Record<string, string>) => ({
  ...(missing.includes("cargo") && { holderRole: fields.cargo ?? "" }),
  ...(missing.includes("numeroEmpenho") && { empenhoNumber: fields.numeroEmpenho ?? null }),
});

/** The draft's data go where they belong, with the acceptance of the terms; the draft itself goes away. */
async function settleDraft(
  tx: Tx,
  { ids }: Completing,
  owner: Owner,
  { order, given: { fields } }: HeldDraft,
  missing: readonly MissingData[],
  now: Date,
) {
  const mine = orderDraftsOf(owner, tx);
  await mine.saveHolder({ ...holderData(missing, fields), updatedAt: now });
  await mine.saveOrder(order.id, { ...orderData(missing, fields), updatedAt: now });
  const acceptedAt = fields.termosEm ? new Date(fields.termosEm) : now;
  await mine.accept({
    id: ids.uuid(),
    orderId: order.id,
    version: terms.version,
    textHash: textHash(),
    acceptedAt,
  });
  await mine.discard(order.id);
}

/** The customer and the authority's systems are told. No personal data in the event: which data are new, not what they are. */
async function tell(
  tx: Tx,
  deps: Completing,
  held: HeldDraft,
  to: HeldDraft["order"]["status"],
  missing: MissingData[],
) {
  const now = deps.clock.now();
  const { order, customer } = held;
  const event = { type: "order.completed", orderId: order.id, orderNumber: order.number, at: now } as const;
  await publishEvents(tx, [{ ...event, data: { status: to, completed: missing } }], now);
  const next = nextStep({ ...order, status: to }, civilDateOf(now));
  await enqueueEmail(
    tx,
    deps,
    customer.email,
    orderCompleted({ name: customer.name, orderNumber: order.number, nextStep: next }),
  );
}

/**
 * «Concluir pedido»: one transaction takes the draft's data to order and holder, keeps the acceptance of the terms, moves
 * the order on, and notes e-mail and events. The order's lock lets one of two confirmations through; the other, or one
 * after a cancellation, hears `not_completable` and changes nothing.
 */
export async function completeOrder(
  deps: Completing,
  owner: Owner,
  number: string,
): Promise<Result<null, CompleteRefusal>> {
  const now = deps.clock.now();
  const today = civilDateOf(now);
  return deps.db.transaction(async (tx) => {
    const mine = orderDraftsOf(owner, tx);
    const order = await mine.lock(number);
    const held = order && (await mine.find(number));
    if (!held) return fail({ code: "not_found" as const });
    if (!isCompletable(held.order, today)) return fail({ code: "not_completable" as const });
    const { current, missing } = completionOf(held.known, held.given);
    if (current !== "conferir") return fail({ code: "unfinished" as const, step: current });
    const to = statusOnceComplete(held.order, today);
    const decision = moveOrder(held.order, to, now);
    if (!decision.ok) throw new Error(`a draft cannot move to ${to}`);
    await settleDraft(tx, deps, owner, held, missing, now);
    const cause = {
      actor: { type: "customer", name: owner.customerId },
      reason: "Pedido concluído",
    } as const;
    await recordMove(tx, held.order, decision.value, cause, now);
    await tell(tx, deps, held, to, missing);
    return ok(null);
  });
}
