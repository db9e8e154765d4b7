import "server-only";
import { outbox } from "@/db/schema/delivery";
import type { Deps } from "@/lib/server/deps";
import { logEvent } from "@/lib/server/log";
import { type OutboxRow, stillOurs } from "./claim";

type Held = Pick<Deps, "db" | "clock">;

const cut = (reason: string) => reason.slice(0, 200);

/** What is sent needs its content no longer. */
export const sent = { status: "sent", payload: null, lockedUntil: null, lastError: null } as const;

/** @param note what was odd about it, if anything */
export async function markSent({ db, clock }: Held, row: OutboxRow, note: string | null = null) {
  await db
    .update(outbox)
    .set({ ...sent, lastError: note, finishedAt: clock.now() })
    .where(stillOurs(row));
}

/** Puts a row aside until a person sends it again (`npm run outbox`). */
export async function park({ db, clock }: Held, row: OutboxRow, reason: string) {
  const parked = await db
    .update(outbox)
    .set({ status: "parked", lockedUntil: null, lastError: cut(reason), finishedAt: clock.now() })
    .where(stillOurs(row));
  if (parked.count > 0) logEvent("outbox_parked", { id: row.id, topic: row.topic, reason: cut(reason) });
}

export async function postpone({ db, clock }: Held, row: OutboxRow, reason: string, seconds: number) {
  const nextAttemptAt = new Date(clock.now().getTime() + seconds * 1000);
  await db
    .update(outbox)
    .set({ lockedUntil: null, lastError: cut(reason), nextAttemptAt })
    .where(stillOurs(row));
}
