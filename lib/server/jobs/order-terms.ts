import "server-only";
import type { SQL } from "drizzle-orm";
import { claimDue, dueNotices, lapsedRenewals, listDue, pastTerm } from "@/db/unscoped/order-terms";
import { noticeWindows } from "@/lib/orders/term-notice";
import type { Deps } from "@/lib/server/deps";
import { logError } from "@/lib/server/log";
import { civilDateOf } from "@/lib/shared/dates";
import { askForVisit, endOrder, giveNotice, type TermStep } from "./order-term-steps";

/** With so many faults it is not the orders: the next call tries again. */
const MOST_FAULTS = 20;

export type TermsRun = { expired: number; needVisit: number; noticed: number; failed: number };

type Work = { count: keyof TermsRun; due: SQL | undefined; step: TermStep };

const workOf = (today: string): Work[] => [
  { count: "expired", due: pastTerm(today), step: endOrder },
  { count: "needVisit", due: lapsedRenewals(today), step: askForVisit },
  ...noticeWindows(today).map(
    (window): Work => ({ count: "noticed", due: dueNotices(window), step: giveNotice }),
  ),
];

/** One order in a transaction of its own. A fault is logged and costs nobody else their turn. */
async function takeStep(held: Deps, { count, due, step }: Work, id: string) {
  try {
    return await held.db.transaction(async (tx) => {
      const order = await claimDue(tx, due, id);
      return order && (await step(tx, held, order)) ? count : null;
    });
  } catch (error) {
    logError(error, { reference: id });
    return "failed" as const;
  }
}

/**
 * What the calendar does to orders: ends those past their term, asks for a visit where a renewal's certificate ended, and
 * gives notice of terms that are near. `limit` orders and about `seconds` at most; what is left waits for the next call.
 * Safe to run many times at once: each order is held, and judged anew, by one of them.
 * @throws when the database cannot even list the orders
 */
export async function runOrderTerms(
  held: Deps,
  { limit = 1000, seconds = 25 }: { limit?: number; seconds?: number } = {},
): Promise<TermsRun> {
  const run: TermsRun = { expired: 0, needVisit: 0, noticed: 0, failed: 0 };
  const start = held.clock.now();
  const inTime = () => held.clock.now().getTime() < start.getTime() + seconds * 1000;
  let left = limit;
  for (const work of workOf(civilDateOf(start))) {
    const ids = left > 0 && inTime() ? await listDue(held.db, work.due, left) : [];
    left -= ids.length;
    for (const id of ids) {
      if (!inTime() || run.failed >= MOST_FAULTS) break;
      const count = await takeStep(held, work, id);
      if (count) run[count] += 1;
    }
  }
  return run;
}
