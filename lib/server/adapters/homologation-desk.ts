import "server-only";
import type { Db, Tx } from "@/db/client";
import type { NoticedPayment } from "@/lib/billing/bank-notice";
import { lateChargesOn } from "@/lib/server/billing/late";
import type { Clock } from "@/lib/server/ports/clock";
import type { Ids } from "@/lib/server/ports/ids";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";
import { holdTitle, note, saveTitle, type TitleRow } from "./homologation-titles";

type Desk = { db: Db; clock: Clock; ids: Pick<Ids, "uuid"> };

/** What is paid; without an amount, all that the title costs that day. */
export type DeskPayment = { seuNumero: string; amountCents?: number; method?: NoticedPayment["method"] };

type DeskRefusal = { code: "unknown_title" | "not_registered" };

const unpayable = ["in_process", "rejected"];

async function keepPayment(
  tx: Tx,
  desk: Desk,
  title: TitleRow,
  { amountCents, method = "boleto" }: DeskPayment,
) {
  const at = desk.clock.now();
  const today = civilDateOf(at);
  const { totalCents, multaCents, jurosCents } = lateChargesOn({ ...title, lateCents: 0 }, today);
  const paid = amountCents ?? totalCents;
  const payment = {
    reference: desk.ids.uuid(),
    method,
    amountCents: paid,
    lateCents: Math.max(0, Math.min(multaCents + jurosCents, paid - title.amountCents)),
    paidAt: at.toISOString(),
    creditedOn: today,
  };
  const isGone = title.state === "cancelled" || title.state === "expired";
  await note(tx, { seuNumero: title.seuNumero, event: isGone ? "paid_after_cancel" : "paid", payment, at });
  if (!isGone) await saveTitle(tx, title.seuNumero, { state: "paid", nextState: null, nextStateAt: null });
  return payment.reference;
}

/**
 * Somebody pays at the built-in bank. Like a real one it takes money for a title that was paid or taken back already, and
 * tells of it.
 * @returns the bank's name for the payment
 */
export async function payAtHomologation(
  desk: Desk,
  payment: DeskPayment,
): Promise<Result<string, DeskRefusal>> {
  return desk.db.transaction(async (tx) => {
    const title = await holdTitle(tx, payment.seuNumero, desk.clock.now());
    if (!title) return fail({ code: "unknown_title" as const });
    if (unpayable.includes(title.state)) return fail({ code: "not_registered" as const });
    return ok(await keepPayment(tx, desk, title, payment));
  });
}

/** The bank takes a payment back: the title can be paid again. */
export async function reverseAtHomologation(
  desk: Desk,
  { seuNumero, reference, amountCents }: { seuNumero: string; reference: string; amountCents: number },
): Promise<Result<null, DeskRefusal>> {
  return desk.db.transaction(async (tx) => {
    const at = desk.clock.now();
    const title = await holdTitle(tx, seuNumero, at);
    if (!title) return fail({ code: "unknown_title" as const });
    const money = { reference, method: "boleto", amountCents, lateCents: 0, creditedOn: null } as const;
    await note(tx, {
      seuNumero,
      event: "payment_reversed",
      payment: { ...money, paidAt: at.toISOString() },
      at,
    });
    if (title.state === "paid") await saveTitle(tx, seuNumero, { state: "registered" });
    return ok(null);
  });
}
