import { MINUTE_MS } from "./wall-time";

export type Reminder = { before: "day" | "hours"; at: Date };

const leads = [
  { before: "day", minutes: 24 * 60 },
  { before: "hours", minutes: 2 * 60 },
] as const;

/** When to remind of a time, a day and two hours before; a moment that has passed already is left out. */
export const remindersOf = (startsAt: Date, now: Date): Reminder[] =>
  leads
    .map(({ before, minutes }) => ({ before, at: new Date(startsAt.getTime() - minutes * MINUTE_MS) }))
    .filter(({ at }) => at > now);
