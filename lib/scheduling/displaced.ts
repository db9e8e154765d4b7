import type { AppointmentMode } from "./appointment";
import { type OfficePolicy, offers } from "./appointment-rules";
import { blocksOn, overlapsAny } from "./blocks";
import { piecesOfDay } from "./day-grid";
import { DAY_MS, dateOfDay, weekdayOf } from "./local-date";
import type { OfficeHoliday, OfficeSchedule } from "./office";
import { MINUTE_MS } from "./wall-time";
import { holidaysBetween } from "./wish";
import { localDayAt, offsetAt } from "./zone";

type Office = OfficeSchedule & Pick<OfficePolicy, "inPerson" | "video"> & { holidays: OfficeHoliday[] };
type Seat = { mode: AppointmentMode; startsAt: Date; endsAt: Date; seat: number };

/** Is an office open, by its clocks, during the whole of a time? The grid does not matter: an old slot stays where it was. */
function isOpen(office: Office, startsAt: Date, endsAt: Date): boolean {
  const start = startsAt.getTime();
  const day = localDayAt(office.timezone, start);
  const date = dateOfDay(day);
  const from = (start + offsetAt(office.timezone, start) - day * DAY_MS) / MINUTE_MS;
  const to = from + (endsAt.getTime() - start) / MINUTE_MS;
  const pieces = piecesOfDay(office.weeklyHours[weekdayOf(day)] ?? [], office.lunch);
  const within = pieces.some(([opens, closes]) => opens <= from && to <= closes);
  return (
    within && !overlapsAny(blocksOn(date, office.closures, holidaysBetween(office, date, date)), from, to)
  );
}

/**
 * Does an office that changed its rules no longer serve an appointment that it had given: closed then, no such kind of
 * service any more, or fewer seats? One that takes no new appointments keeps those that it has.
 */
export function isDisplaced(office: Office, { mode, startsAt, endsAt, seat }: Seat): boolean {
  return !offers(office, mode) || seat > office.capacity || !isOpen(office, startsAt, endsAt);
}
