const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 60 * 60;
const LONGEST_ASKED_SECONDS = 24 * 60 * 60;

/** After the fiftieth try, a day and a half, a row is parked: somebody must look. */
export const MOST_ATTEMPTS = 50;

/**
 * How long to wait before the next try: doubling, an hour at most, spread by half so that a crowd does not return at once.
 * @param attempts tries made so far, at least 1
 * @param chance 0 ≤ chance < 1
 * @param asked what the receiver asked for (Retry-After), in seconds; a day at most is granted
 */
export function backoffSeconds(attempts: number, chance: number, asked = 0): number {
  const doubled = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (attempts - 1));
  return Math.max(Math.min(asked, LONGEST_ASKED_SECONDS), doubled * (0.5 + chance / 2));
}
