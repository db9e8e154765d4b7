import "server-only";
import { heardUntil, setHeardUntil } from "@/db/unscoped/bank-notices";
import { type BankNotice, bankName } from "@/lib/billing/bank-notice";
import type { Deps } from "@/lib/server/deps";
import { logError } from "@/lib/server/log";
import { receiveNotice } from "./receive-notice";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A bank may tell of yesterday after today; what was heard before changes nothing. */
const OVERLAP_MS = DAY_MS;

/** With so many faults it is not the notices: the next call tries again. */
const MOST_FAULTS = 20;

export type Collected = { taken: number; known: number; review: number; failed: number };

const NOTHING: Collected = { taken: 0, known: 0, review: 0, failed: 0 };

async function takeAll(held: Deps, source: string, notices: BankNotice[]): Promise<Collected> {
  const counts: Collected = { taken: 0, known: 0, review: 0, failed: 0 };
  for (const notice of notices) {
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

/**
 * Asks the bank what it has to tell, and takes it in: the net under its webhooks. One notice's fault is logged and costs no
 * other its turn; all are asked for again until none fails. Safe to run many times at once.
 */
export async function collectNotices(held: Deps): Promise<Collected> {
  const { bank, db, clock } = held;
  if (!bank) return NOTHING;
  const source = bankName(bank.code);
  const now = clock.now();
  // Never after now: a clock that was ahead once would leave a gap.
  const since = Math.min((await heardUntil(db, source))?.getTime() ?? OVERLAP_MS, now.getTime());
  const told = await bank.noticesSince(new Date(since - OVERLAP_MS));
  if (!told.ok) return { ...NOTHING, failed: 1 };
  const counts = await takeAll(held, source, told.value);
  if (counts.failed === 0) await setHeardUntil(db, source, now);
  return counts;
}
