import { DAY_MS } from "./local-date";
import { offsetAt } from "./zone";

/** A time between two changes of a zone's offset: `from` included, `until` not. */
export type Stretch = { from: number; until: number; offset: number };

/** The first whole second of the new offset, between two instants with different ones. */
function changeBetween(zone: string, before: number, after: number): number {
  const offset = offsetAt(zone, before);
  let [low, high] = [before, after];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetAt(zone, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * A zone's offsets around the local days `first` to `last`. Asks Intl once a day, and some twenty times more for a
 * change; no zone has changed twice within a day.
 */
export function offsetTimeline(zone: string, first: number, last: number): Stretch[] {
  const stretches: Stretch[] = [];
  // A day on both sides: local days begin up to 14 h before and 12 h after those of UTC, and the last slot ends later still.
  const [begin, end] = [(first - 1) * DAY_MS, (last + 2) * DAY_MS];
  let current = { from: Number.NEGATIVE_INFINITY, offset: offsetAt(zone, begin) };
  for (let at = begin + DAY_MS; at <= end; at += DAY_MS) {
    const offset = offsetAt(zone, at);
    if (offset === current.offset) continue;
    const change = changeBetween(zone, at - DAY_MS, at);
    stretches.push({ ...current, until: change });
    current = { from: change, offset };
  }
  return [...stretches, { ...current, until: Number.POSITIVE_INFINITY }];
}

/** A wall time (as if it were UTC) → its instant and stretch: the first of two, `null` when no clock ever showed it (R4). */
export function instantOf(wall: number, timeline: Stretch[]): { instant: number; stretch: Stretch } | null {
  for (const stretch of timeline) {
    const instant = wall - stretch.offset;
    if (instant >= stretch.from && instant < stretch.until) return { instant, stretch };
  }
  return null;
}
