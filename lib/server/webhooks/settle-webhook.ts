import "server-only";
import { randomInt } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { webhookEndpoints } from "@/db/schema/integration";
import type { Deps } from "@/lib/server/deps";
import { logEvent } from "@/lib/server/log";
import { backoffSeconds } from "@/lib/server/outbox/backoff";
import type { OutboxRow } from "@/lib/server/outbox/claim";
import { markSent, park, postpone } from "@/lib/server/outbox/settle";
import type { WebhookTry } from "./attempt-webhook";
import type { EndpointRow } from "./endpoint-rows";
import type { PostAnswer } from "./guarded-post";
import { retryAfterSeconds } from "./retry-after";

type Held = Pick<Deps, "db" | "clock">;

/** For how long a delivery is tried, from its creation or from when a person sent it again. */
export const TRIED_FOR_MS = 3 * 24 * 60 * 60 * 1000;

const GONE = 410;

const wasTaken = (answer: PostAnswer) => "status" in answer && answer.status >= 200 && answer.status < 300;

function reasonOf(answer: PostAnswer): string {
  if ("fault" in answer) return answer.fault;
  const isRedirect = answer.status >= 300 && answer.status < 400;
  return isRedirect ? `${answer.status}: redirects are not followed` : `status ${answer.status}`;
}

/** `paused_until` stays, in the past now: since then what waits for it is late by us (`webhooksDueSince`). */
async function forgetFailures({ db }: Held, { id, failures }: EndpointRow) {
  if (failures === 0) return;
  await db.update(webhookEndpoints).set({ failures: 0 }).where(eq(webhookEndpoints.id, id));
}

/** The receiver wants nothing more (Standard Webhooks: «410 Gone»). What still waits is parked by `parkStranded`. */
async function disable({ db, clock }: Held, { id }: EndpointRow) {
  const now = clock.now();
  await db
    .update(webhookEndpoints)
    .set({ disabledAt: now, updatedAt: now, version: sql`${webhookEndpoints.version} + 1` })
    .where(and(eq(webhookEndpoints.id, id), isNull(webhookEndpoints.disabledAt)));
  logEvent("webhook_endpoint_gone", { id });
}

/** Leaves the whole endpoint alone, longer with each failure in a row. */
async function pause({ db, clock }: Held, { id, failures }: EndpointRow, asked: number) {
  const seconds = backoffSeconds(failures + 1, randomInt(1000) / 1000, asked);
  const pausedUntil = new Date(clock.now().getTime() + seconds * 1000);
  await db
    .update(webhookEndpoints)
    .set({ failures: sql`${webhookEndpoints.failures} + 1`, pausedUntil })
    .where(eq(webhookEndpoints.id, id));
}

/** Notes what became of a try, at the row and at its endpoint. */
export async function settleWebhook(
  held: Held,
  row: OutboxRow,
  { endpoint, answer }: WebhookTry,
): Promise<"sent" | "retried" | "parked"> {
  if (wasTaken(answer)) {
    await markSent(held, row, "cut" in answer && answer.cut ? "taken; its answer was cut" : null);
    await forgetFailures(held, endpoint);
    return "sent";
  }
  const reason = reasonOf(answer);
  if ("status" in answer && answer.status === GONE) {
    await disable(held, endpoint);
    await park(held, row, reason);
    return "parked";
  }
  const now = held.clock.now();
  const asked = "retryAfter" in answer ? retryAfterSeconds(answer.retryAfter, now) : 0;
  await pause(held, endpoint, asked);
  if (now.getTime() - (row.finishedAt ?? row.createdAt).getTime() >= TRIED_FOR_MS) {
    await park(held, row, reason);
    return "parked";
  }
  await postpone(held, row, reason, backoffSeconds(row.attempts, randomInt(1000) / 1000, asked));
  return "retried";
}
