import { MINUTE_MS } from "./wall-time";

export type Reminder = { before: "day" | "hours"; at: Date };

/** How long before an appointment its customer is reminded. */
export const leadMs = { day: 24 * 60 * MINUTE_MS, hours: 2 * 60 * MINUTE_MS } as const;

/** When to remind of a time, a day and two hours before; a moment that has passed already is left out. */
export const remindersOf = (startsAt: Date, now: Date): Reminder[] =>
  (["day", "hours"] as const)
    .map((before) => ({ before, at: new Date(startsAt.getTime() - leadMs[before]) }))
    .filter(({ at }) => at > now);
