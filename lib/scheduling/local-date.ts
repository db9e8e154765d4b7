import { type Weekday, weekdays } from "./office";

export const DAY_MS = 86_400_000;

/** Local date «yyyy-MM-dd» → days since 1970-01-01. */
export const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** Days since 1970-01-01 → local date «yyyy-MM-dd». */
export const dateOfDay = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The ISO weekday of a day number. */
export function weekdayOf(day: number): Weekday {
  // Day 0 was a Thursday; the second remainder is for days before it.
  const index = (((day + 3) % 7) + 7) % 7;
  return weekdays[index] as Weekday;
}
