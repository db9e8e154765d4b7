import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "@/db/client";
import type { bankNotices } from "@/db/schema/billing";
import { fingerprintsOf, keepNotice } from "@/db/unscoped/bank-notices";
import { placeSeuNumero } from "@/db/unscoped/boletos";
import { lockOrder } from "@/db/unscoped/orders";
import type { BankNotice, ReviewReason } from "@/lib/billing/bank-notice";
import { effectOf, type NoticeEffect } from "@/lib/billing/notice-effect";
import type { Deps } from "@/lib/server/deps";
import { logEvent } from "@/lib/server/log";
import { enqueueBankStep } from "@/lib/server/outbox/enqueue-bank-step";
import { civilDateOf } from "@/lib/shared/dates";
import { isLateOn } from "./late";
import { type NoticedTitle, takeBack, takeMoney } from "./take-money";

const fingerprintOf = ({ event, seuNumero, payment }: BankNotice) =>
  createHash("sha256")
    .update(JSON.stringify([event, seuNumero, payment]))
    .digest("hex");

async function carryOut(
  tx: Tx,
  deps: Deps,
  effect: NoticeEffect,
  title: NoticedTitle,
): Promise<ReviewReason | null> {
  switch (effect.kind) {
    case "money":
      return takeMoney(tx, deps, title, effect.to);
    case "reversal":
      return takeBack(tx, deps, title, effect.to);
    case "ask":
      await enqueueBankStep(tx, deps, { boletoId: title.boleto.id });
      return null;
    case "review":
      return effect.reason;
    case "nothing":
      return null;
  }
}

/** The title that a notice names, with its order held, so that notices and changes come one by one. */
async function holdTitle(tx: Tx, source: string, notice: BankNotice): Promise<NoticedTitle | null> {
  const placed = await placeSeuNumero(tx, notice.seuNumero);
  const order = placed && (await lockOrder(tx, placed.orderNumber));
  const fresh = order && (await placeSeuNumero(tx, notice.seuNumero));
  return fresh ? { boleto: fresh.boleto, order, notice, source } : null;
}

/** The same name with other words is for a person, whatever the words. */
function effectNow(deps: Deps, { boleto, notice }: NoticedTitle, heard: string[]): NoticeEffect {
  if (heard.length > 0) return { kind: "review", reason: "notice_changed" };
  return effectOf(notice, boleto.status, isLateOn(boleto.dueOn, civilDateOf(deps.clock.now())));
}

async function keep(tx: Tx, deps: Deps, row: Omit<typeof bankNotices.$inferInsert, "id" | "receivedAt">) {
  const id = deps.ids.uuid();
  await keepNotice(tx, { ...row, id, receivedAt: deps.clock.now() });
  if (row.review) logEvent("bank_notice_to_review", { id, reason: row.review });
}

/**
 * Takes one word of a bank, exactly once however often it is said, in whatever order: kept as it came, with its effect, in
 * one transaction. What cannot be believed is kept for a person, and changes nothing.
 * @param source which bank, as payments name it: «banco-999»
 */
export async function receiveNotice(
  deps: Deps,
  source: string,
  notice: BankNotice,
): Promise<{ isNew: boolean; review: ReviewReason | null }> {
  const { reference, event, seuNumero, raw, at } = notice;
  const fingerprint = fingerprintOf(notice);
  const known = { isNew: false, review: null };
  // Most of what a net catches was heard before: no order is held for that.
  if ((await fingerprintsOf(deps.db, source, reference)).includes(fingerprint)) return known;
  return deps.db.transaction(async (tx) => {
    const title = await holdTitle(tx, source, notice);
    const heard = await fingerprintsOf(tx, source, reference);
    if (heard.includes(fingerprint)) return known;
    const effect = title && effectNow(deps, title, heard);
    const review = effect ? await carryOut(tx, deps, effect, title) : "unknown_title";
    const boletoId = title?.boleto.id ?? null;
    await keep(tx, deps, { source, reference, fingerprint, event, seuNumero, raw, at, review, boletoId });
    return { isNew: true, review };
  });
}
