import "server-only";
import { lastNoticeAt } from "@/db/unscoped/bank-notices";
import type { Deps } from "@/lib/server/deps";
import { logError } from "@/lib/server/log";
import { receiveNotice } from "./receive-notice";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A bank may tell of yesterday after today; what was heard before changes nothing. */
const OVERLAP_MS = DAY_MS;

/** With so many faults it is not the notices: the next call tries again. */
const MOST_FAULTS = 20;

export type Collected = { taken: number; known: number; review: number; failed: number };

/**
 * Asks the bank what it has to tell, and takes it in: the net under its webhooks. Safe to run many times at once.
 * @returns what became of it; one notice's fault is logged and costs no other its turn
 */
export async function collectNotices(held: Deps): Promise<Collected> {
  const { bank, db, clock } = held;
  const counts: Collected = { taken: 0, known: 0, review: 0, failed: 0 };
  if (!bank) return counts;
  const source = `banco-${bank.code}`;
  const last = await lastNoticeAt(db, source);
  // Never after now: a clock that was ahead once would leave a gap.
  const heardUntil = Math.min(last?.getTime() ?? OVERLAP_MS, clock.now().getTime());
  const told = await bank.noticesSince(new Date(heardUntil - OVERLAP_MS));
  if (!told.ok) return { ...counts, failed: 1 };
  for (const notice of told.value) {
    if (counts.failed >= MOST_FAULTS) break;
    try {
      const { isNew, review } = await receiveNotice(held, source, notice);
      counts[review ? "review" : isNew ? "taken" : "known"] += 1;
    } catch (error) {
      logError(error, { reference: notice.reference });
      counts.failed += 1;
    }
  }
  return counts;
}
