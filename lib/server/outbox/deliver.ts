import "server-only";
import { randomInt } from "node:crypto";
import { after } from "next/server";
import { outbox } from "@/db/schema/delivery";
import { renderEmail } from "@/emails/render-email";
import { attachmentsOf } from "@/lib/server/appointments/notice-at-sending";
import { bringForward } from "@/lib/server/billing/bring-forward";
import { type Deps, deps } from "@/lib/server/deps";
import { logError } from "@/lib/server/log";
import type { MailOutcome } from "@/lib/server/ports/mailer";
import { deliverWebhooksSoon } from "@/lib/server/webhooks/deliver-soon";
import { backoffSeconds, MOST_ATTEMPTS } from "./backoff";
import { claimRow, type OutboxRow, stillOurs } from "./claim";
import type { BankStep } from "./enqueue-bank-step";
import type { QueuedEmail } from "./enqueue-email";
import { runTask } from "./run-task";
import { markSent, park, postpone, sent } from "./settle";

export type Delivered = { sent: number; retried: number; parked: number };

/** What was overtaken while it waited leaves no more, and is done with. */
type Outcome = MailOutcome | { status: "overtaken" };

async function sendEmail(held: Deps, row: OutboxRow): Promise<Outcome> {
  const queued = held.secrets.open("outbox", row.payload ?? "") as QueuedEmail | null;
  if (!queued) return { status: "refused", reason: "payload cannot be opened" };
  const attachments = queued.told ? await attachmentsOf(held, queued.told) : [];
  if (!attachments) return { status: "overtaken" };
  const sender = { brand: held.env.PORTAL_NAME, appUrl: held.env.APP_URL };
  const rendered = await renderEmail(queued.message, sender);
  return held.mailer.send({
    idempotencyKey: row.id,
    to: queued.to,
    ...rendered,
    ...(attachments.length > 0 && { attachments }),
  });
}

/** A task takes effect and is marked done in one transaction. */
async function doTask(held: Deps, row: OutboxRow): Promise<Outcome> {
  return held.db.transaction(async (tx) => {
    const mine = await tx
      .update(outbox)
      .set({ ...sent, finishedAt: held.clock.now() })
      .where(stillOurs(row))
      .returning({ id: outbox.id });
    if (mine.length === 1) await runTask(tx, held, row.topic, row.payload ?? "");
    return { status: "sent" as const };
  });
}

/** A step at a bank takes effect by itself, and may be taken twice: no transaction is open while the bank is asked. */
async function stepAtBank(held: Deps, row: OutboxRow): Promise<Outcome> {
  const step = held.secrets.open("outbox", row.payload ?? "") as BankStep | null;
  return step ? bringForward(held, step) : { status: "refused", reason: "payload cannot be opened" };
}

const ways = { email: sendEmail, task: doTask, bank: stepAtBank };

async function attempt(held: Deps, row: OutboxRow): Promise<Outcome> {
  try {
    if (row.kind === "webhook") throw new Error("webhooks have a deliverer of their own");
    return await ways[row.kind](held, row);
  } catch (error) {
    logError(error, { reference: row.id });
    return { status: "retry", reason: "fault in the portal" };
  }
}

async function settle(held: Deps, row: OutboxRow, outcome: Outcome): Promise<keyof Delivered> {
  if (outcome.status === "sent" || outcome.status === "overtaken") {
    await markSent(held, row, outcome.status === "overtaken" ? "overtaken by a later change" : null);
    return "sent";
  }
  if (outcome.status === "refused" || row.attempts >= MOST_ATTEMPTS) {
    await park(held, row, outcome.reason);
    return "parked";
  }
  const wait = backoffSeconds(row.attempts, randomInt(1000) / 1000, outcome.afterSeconds);
  await postpone(held, row, outcome.reason, wait);
  return "retried";
}

/**
 * Sends the e-mails and tasks that are due, and what that made due (a task's e-mails): `limit` rows and about `seconds` at
 * most. Safe to run many times at once.
 * @throws when the database is gone; what was claimed is free again after a minute
 */
export async function deliverOutbox(
  held: Deps,
  { limit, seconds = 25 }: { limit: number; seconds?: number },
): Promise<Delivered> {
  const counts: Delivered = { sent: 0, retried: 0, parked: 0 };
  const end = held.clock.now().getTime() + seconds * 1000;
  for (let rows = 0; rows < limit; rows++) {
    const now = held.clock.now();
    const row = now.getTime() < end ? await claimRow(held.db, now) : undefined;
    if (!row) break;
    counts[await settle(held, row, await attempt(held, row))] += 1;
  }
  return counts;
}

const AFTER_ONE_REQUEST = 10;

const quietly = (work: () => Promise<unknown>) => work().catch((error: unknown) => logError(error, {}));

/**
 * Delivers once the answer has gone, so that nobody waits for it, or can time it: e-mails and tasks, and beside them
 * webhooks. Cron catches what this misses.
 */
export function deliverAfterCommit() {
  after(() =>
    Promise.all([
      quietly(async () => deliverOutbox(deps(), { limit: AFTER_ONE_REQUEST })),
      quietly(async () => deliverWebhooksSoon(deps())),
    ]),
  );
}
