import type { Slot } from "./available-slots";
import { bookableDays, freeOn, type OfficeAgenda } from "./first-free";
import { dateOfDay, dayNumber } from "./local-date";
import type { Closure, OfficeHoliday } from "./office";
import { holidaysBetween } from "./wish";

export type Day = {
  /** «yyyy-MM-dd», local. */
  date: string;
  slots: Slot[];
  /** Why nobody is served all day, where the office says so. */
  closed: string | null;
};

/** Seven days of an office (fewer at its horizon). The neighbours are the nearest weeks with free times, if any. */
export type Week = { days: Day[]; previous: string | null; next: string | null };

const isWholeDay = ({ start, end }: Pick<Closure, "start" | "end">) => !start && (!end || end === "24:00");

function whyClosed({ office }: OfficeAgenda, holidays: OfficeHoliday[], date: string): string | null {
  const holiday = holidays.find((each) => each.date === date && isWholeDay(each));
  if (holiday) return holiday.name;
  const closure = office.closures.find(
    ({ from, to, ...hours }) => from <= date && date <= to && isWholeDay(hours),
  );
  return closure?.reason ?? null;
}

/** A date of an address as a day number; null for what is no date. */
function readDay(text: unknown): number | null {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const day = dayNumber(text);
  // The 30th of February is read as the 2nd of March.
  return Number.isInteger(day) && dateOfDay(day) === text ? day : null;
}

function byDay(slots: Slot[]): Map<number, Slot[]> {
  const days = new Map<number, Slot[]>();
  for (const slot of slots) {
    const day = dayNumber(slot.local.slice(0, 10));
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return days;
}

/**
 * The week of an office that an address asks for, counted in sevens from today by the office's clocks.
 * @param wanted a date in it, as the address has it. Without one, or with one that is no date or is outside what the
 *               office offers: the week of the first free time
 */
export function weekOf(agenda: OfficeAgenda, wanted: unknown): Week {
  const { today, last } = bookableDays(agenda);
  const free = byDay(freeOn(agenda, today, last));
  const freeDays = [...free.keys()];
  const asked = readDay(wanted);
  const weekStart = (day: number) => day - ((day - today) % 7);
  const isOffered = asked !== null && asked >= today && asked <= last;
  const first = weekStart(isOffered ? asked : (freeDays[0] ?? today));
  const end = Math.min(first + 6, last);
  const holidays = holidaysBetween(agenda.office, dateOfDay(first), dateOfDay(end));
  const days = Array.from({ length: end - first + 1 }, (_, index) => {
    const date = dateOfDay(first + index);
    const slots = free.get(first + index) ?? [];
    return { date, slots, closed: slots.length > 0 ? null : whyClosed(agenda, holidays, date) };
  });
  const before = freeDays.findLast((day) => day < first);
  const after = freeDays.find((day) => day > end);
  const weekWith = (day: number | undefined) => (day === undefined ? null : dateOfDay(weekStart(day)));
  return { days, previous: weekWith(before), next: weekWith(after) };
}

/** The day whose times are shown: the one asked for, if it has any; else the first that has. */
export const chosenDay = ({ days }: Week, wanted: unknown): Day | undefined =>
  days.find(({ date, slots }) => date === wanted && slots.length > 0) ??
  days.find(({ slots }) => slots.length > 0);
