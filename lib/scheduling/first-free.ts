import { availableSlots, type Slot } from "./available-slots";
import { dateOfDay } from "./local-date";
import type { OfficeHoliday, OfficeSchedule } from "./office";
import type { Booking } from "./seats-used";
import { holidaysBetween } from "./wish";
import { localDayAt } from "./zone";

/** An office whose free times are wanted, with the live appointments that it has from now on. */
export type OfficeAgenda = {
  office: OfficeSchedule & { holidays: OfficeHoliday[] };
  booked: Booking[];
  now: Date;
  /** A time that the customer holds there already: it is no new one. */
  held?: Date | null;
};

/** The first and the last day on which an office may have free times: today by its clocks, and its horizon. */
export function bookableDays({ office, now }: OfficeAgenda): { today: number; last: number } {
  const today = localDayAt(office.timezone, now.getTime());
  return { today, last: today + office.horizonDays };
}

/** The free times on days of an office, both included. */
export function freeOn(
  { office, booked, now, held = null }: OfficeAgenda,
  firstDay: number,
  lastDay: number,
): Slot[] {
  const [from, to] = [dateOfDay(firstDay), dateOfDay(lastDay)];
  const holidays = holidaysBetween(office, from, to);
  const slots = availableSlots({ office, holidays, booked, now, from, to });
  return held ? slots.filter(({ start }) => Date.parse(start) !== held.getTime()) : slots;
}

/** The first free time of an office. Looked for a week at a time: most offices have one in the first. */
export function firstFree(agenda: OfficeAgenda): Slot | undefined {
  const { today, last } = bookableDays(agenda);
  for (let day = today; day <= last; day += 7) {
    const [slot] = freeOn(agenda, day, day + 6);
    if (slot) return slot;
  }
  return undefined;
}
