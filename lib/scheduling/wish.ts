import type { AppointmentMode } from "./appointment";
import type { OfficePolicy, Wish } from "./appointment-rules";
import { holidaysOf } from "./national-holidays";
import type { OfficeHoliday, OfficeSchedule } from "./office";
import type { Booking } from "./seats-used";
import { localDateAt } from "./zone";

export type BookableOffice = OfficeSchedule & OfficePolicy & { id: string; holidays: OfficeHoliday[] };

const yearOf = (date: string) => Number(date.slice(0, 4));

/** The holidays that an office keeps on local dates from one to another. */
export const holidaysBetween = (office: Pick<BookableOffice, "holidays">, from: string, to: string) =>
  holidaysOf(office, yearOf(from), yearOf(to));

/** A time at an office as the rules judge it. Without `booked`, whether a seat is left is for the database to say. */
export function wishAt(
  office: BookableOffice,
  mode: AppointmentMode,
  startsAt: Date,
  booked: Booking[] = [],
): Wish {
  const day = localDateAt(office.timezone, startsAt);
  return { officeId: office.id, office, mode, startsAt, holidays: holidaysBetween(office, day, day), booked };
}
