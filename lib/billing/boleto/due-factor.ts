import { civilDayAfter, civilDaysFrom } from "@/lib/shared/dates";

const BASE = "1997-10-07";

/** The first factor that is a date: 2000-07-03, and again 2025-02-22 and every 9000 days. */
const FIRST = 1000;
const CYCLE = 9000;

/** How far a due date may lie after the day on which a code is read (Comunicado FEBRABAN 082/2012). */
const AHEAD = 5500;

const daysSinceBase = (day: string) => civilDaysFrom(BASE, day);

/**
 * The «fator de vencimento» of a civil date «yyyy-MM-dd»: four digits, days since 1997-10-07; after 9999, on
 * 2025-02-21, it starts again at 1000 (Comunicado FEBRABAN 082/2012).
 * @returns `null` for no date, and for one before the first factor, which no code can say
 */
export function dueFactorOf(dueOn: string): string | null {
  const days = daysSinceBase(dueOn);
  return days >= FIRST ? String(((days - FIRST) % CYCLE) + FIRST) : null;
}

/**
 * The due date that a factor means on the day of reading. It comes back every 9000 days: the date is the one from 3000
 * days before that day to 5500 after it. Between the windows the nearest one is always the earlier, so all this comes to
 * «the last one that is at most 5500 days ahead».
 * @returns `null` below 1000: such a code says no due date
 */
export function dueDateOf(factor: string, readOn: string): string | null {
  const days = Number(factor);
  if (days < FIRST) return null;
  const cycle = Math.max(0, Math.floor((daysSinceBase(readOn) + AHEAD - days) / CYCLE));
  return civilDayAfter(BASE, days + cycle * CYCLE);
}
