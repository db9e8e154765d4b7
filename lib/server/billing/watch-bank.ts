import "server-only";
import { titlesPastTheirDay } from "@/db/unscoped/boletos";
import type { Deps } from "@/lib/server/deps";
import { logError } from "@/lib/server/log";
import { civilDateOf } from "@/lib/shared/dates";
import { bringForward } from "./bring-forward";
import { type Collected, collectNotices } from "./collect-notices";

export type Watched = Collected & { asked: number };

const MOST_TITLES = 100;
const MOST_SECONDS = 20;

async function askAbout(held: Deps, boletoId: string): Promise<"asked" | "failed"> {
  try {
    const { status } = await bringForward(held, { boletoId });
    return status === "retry" ? "failed" : "asked";
  } catch (error) {
    logError(error, { reference: boletoId });
    return "failed";
  }
}

/**
 * The scheduler's look at the bank: takes in what it tells, and asks about titles whose day came without a word. What fails
 * first is enough: the next call begins anew.
 */
export async function watchBank(held: Deps): Promise<Watched> {
  const { bank, db, clock } = held;
  const start = clock.now();
  const watched = { ...(await collectNotices(held)), asked: 0 };
  const ids = bank ? await titlesPastTheirDay(db, civilDateOf(start), MOST_TITLES) : [];
  for (const id of ids) {
    if (clock.now().getTime() > start.getTime() + MOST_SECONDS * 1000) break;
    const outcome = await askAbout(held, id);
    watched[outcome] += 1;
    if (outcome === "failed") break;
  }
  return watched;
}
