/** Idle and absolute end of a session (OWASP ASVS 5.0, 7.3): half an hour without a page, half a day in all. */
export const IDLE_SECONDS = 30 * 60;
export const ABSOLUTE_SECONDS = 12 * 60 * 60;

/** `lastSeenAt` is written once a minute at most, so that a page costs no write. */
export const TOUCH_SECONDS = 60;

type Life = { lastSeenAt: Date; expiresAt: Date; endedAt: Date | null };

const secondsSince = (then: Date, now: Date) => (now.getTime() - then.getTime()) / 1000;

/** Seconds that the session still lives if nobody touches it; 0 when it has ended. */
export function secondsLeft({ lastSeenAt, expiresAt, endedAt }: Life, now: Date): number {
  if (endedAt) return 0;
  const idle = IDLE_SECONDS - secondsSince(lastSeenAt, now);
  return Math.max(0, Math.floor(Math.min(idle, -secondsSince(expiresAt, now))));
}

export const isStale = (lastSeenAt: Date, now: Date) => secondsSince(lastSeenAt, now) >= TOUCH_SECONDS;
