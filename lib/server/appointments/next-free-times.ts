import "server-only";
import type { Db, Tx } from "@/db/client";
import { bookableOffices } from "@/db/queries/bookable-offices";
import type { Visit } from "@/db/unscoped/visits";
import { offers } from "@/lib/scheduling/appointment-rules";
import { bookableDays, freeOn } from "@/lib/scheduling/first-free";

const OFFERED = 3;

/** The next free times of an appointment's office, for the one that it does not serve any more; ISO instants, three at most. */
export async function nextFreeTimes(
  db: Db | Tx,
  { appointment, office }: Visit,
  now: Date,
): Promise<string[]> {
  const { id: moved, mode, startsAt: held } = appointment;
  if (!office.active || !offers(office, mode)) return [];
  const found = await bookableOffices(db, { mode, ahead: false, now, moved }).find(office.code);
  if (!found) throw new Error("an appointment's office is missing");
  const agenda = { ...found, now, held };
  const { today, last } = bookableDays(agenda);
  return freeOn(agenda, today, last)
    .slice(0, OFFERED)
    .map(({ start }) => start);
}
