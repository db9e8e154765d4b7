import { blocksOn, overlapsAny } from "./blocks";
import { dayGrid } from "./day-grid";
import { DAY_MS, dateOfDay, dayNumber, weekdayOf } from "./local-date";
import type { OfficeHoliday, OfficeSchedule, Weekday } from "./office";
import { instantOf, offsetTimeline } from "./offset-timeline";
import { type Booking, type Instant, millisecondsOf, seatsUsed } from "./seats-used";
import { MINUTE_MS, timeOf } from "./wall-time";
import { localDayAt, offsetText } from "./zone";

export type SlotRequest = {
  office: OfficeSchedule;
  /** Those that the office keeps, national ones included. */
  holidays: OfficeHoliday[];
  booked: Booking[];
  now: Instant;
  /** Local dates of the office, both included. */
  from: string;
  to: string;
  /** Only the slot that begins at this instant. */
  only?: Date;
};

export type Slot = {
  /** «yyyy-MM-ddTHH:mm:ssZ» */
  start: string;
  /** «yyyy-MM-ddTHH:mm» on the office's clocks. */
  local: string;
  /** «-03:00» */
  offset: string;
  /** Free seats, at least one. */
  remaining: number;
};

/** The days asked for that may be offered at all: today by the office's clocks, and up to its horizon (R1). */
function offeredDays({ office, from, to }: SlotRequest, now: number): { first: number; last: number } {
  const today = localDayAt(office.timezone, now);
  const first = Math.max(dayNumber(from), today);
  return { first, last: Math.min(dayNumber(to), today + office.horizonDays) };
}

/** The grid of each weekday, worked out once. */
function weekGrid({ weeklyHours, lunch, slotMinutes }: OfficeSchedule): (weekday: Weekday) => number[] {
  const grids = new Map<Weekday, number[]>();
  return (weekday) => {
    const grid = grids.get(weekday) ?? dayGrid(weeklyHours[weekday] ?? [], lunch, slotMinutes);
    grids.set(weekday, grid);
    return grid;
  };
}

const secondsText = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/**
 * The free slots of an office, ascending. Pure: the scheduling rules R1 to R9.
 * Lists what the data allow; a day, hours or seats that leave nothing give an empty list.
 * @throws RangeError for a time zone that does not exist
 */
export function availableSlots(request: SlotRequest): Slot[] {
  const { office, holidays, booked } = request;
  const now = millisecondsOf(request.now);
  const { first, last } = offeredDays(request, now);
  // Also for a date that is none: nothing is between NaN and NaN.
  if (!(first <= last) || office.capacity < 1) return [];

  const timeline = offsetTimeline(office.timezone, first, last);
  const gridOf = weekGrid(office);
  const used = seatsUsed(booked);
  const length = office.slotMinutes * MINUTE_MS;
  const only = request.only?.getTime();
  const earliest = now + office.minNoticeMinutes * MINUTE_MS;
  const slots: Slot[] = [];
  for (let day = first; day <= last; day += 1) {
    const date = dateOfDay(day);
    const blocks = blocksOn(date, office.closures, holidays);
    for (const minute of gridOf(weekdayOf(day))) {
      if (overlapsAny(blocks, minute, minute + office.slotMinutes)) continue;
      const found = instantOf(day * DAY_MS + minute * MINUTE_MS, timeline);
      if (!found || found.instant < earliest || (only !== undefined && found.instant !== only)) continue;
      const { instant: start, stretch } = found;
      // A slot during which the clocks change would end at another time than it says (R4).
      if (start + length > stretch.until) continue;
      const remaining = office.capacity - used(start, start + length);
      if (remaining < 1) continue;
      const local = `${date}T${timeOf(minute)}`;
      slots.push({ start: secondsText(start), local, offset: offsetText(stretch.offset), remaining });
    }
  }
  return slots;
}
