import "server-only";
import type { Db, Tx } from "@/db/client";
import { findVisit } from "@/db/unscoped/visits";
import { presenceStateOf } from "@/lib/scheduling/presence";
import type { Deps } from "@/lib/server/deps";
import { openPresenceKey } from "./presence-key";

type Reading = Pick<Deps, "clock" | "secrets"> & { db: Db | Tx };

const SHOWN_DIGITS = -3;

/** The appointment of a key, with whose it is; null for a key that is none, or whose time is over. */
export async function findByKey({ db, clock, secrets }: Reading, key: string) {
  const presence = openPresenceKey(secrets, key);
  const visit = presence && (await findVisit(db, presence.appointmentId));
  const state = visit && presenceStateOf(visit.appointment, clock.now());
  return visit && state ? { visit, state, given: presence.sequence } : null;
}

/**
 * What anybody who holds the key may see of the appointment as it is now: whose it is stays unsaid, and of the order's
 * number the end alone is told.
 */
export async function readPresence(deps: Reading, key: string) {
  const found = await findByKey(deps, key);
  if (!found) return null;
  const { visit, state, given } = found;
  const { mode, startsAt, sequence, status } = visit.appointment;
  return {
    state,
    /** Has it another time than when the key was given? */
    hasMoved: status === "booked" && sequence !== given,
    ...{ mode, startsAt, sequence },
    numberEnd: visit.order.number.slice(SHOWN_DIGITS),
    office: visit.office,
  };
}
