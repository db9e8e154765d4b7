/** ISO 8601 with any offset, or a Date. */
export type Instant = string | Date;

/** When somebody is served; only live appointments. */
export type Booking = { start: Instant; end: Instant };

export const millisecondsOf = (instant: Instant) => new Date(instant).getTime();

const sorted = (instants: Instant[]) => Float64Array.from(instants, millisecondsOf).sort();

/** How many values of a sorted list lie below a limit. */
function countBelow(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Counts the bookings that overlap a half-open time: all that began before its end, without those over by its start.
 * Not their peak: after a change of the grid two short bookings may take two seats of a long slot (R7).
 */
export function seatsUsed(booked: Booking[]): (start: number, end: number) => number {
  const starts = sorted(booked.map((booking) => booking.start));
  const ends = sorted(booked.map((booking) => booking.end));
  // Instants are whole milliseconds: «ends at or before start» is «below start + 1».
  return (start, end) => countBelow(starts, end) - countBelow(ends, start + 1);
}
