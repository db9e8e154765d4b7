/** Wall-clock times «HH:MM» of the office; `end` may be «24:00». */
export type Span = { start: string; end: string };

/** ISO weekdays: «1» Monday to «7» Sunday. */
export const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
export type Weekday = (typeof weekdays)[number];

/** Opening spans by weekday; a missing day is closed. */
export type WeeklyHours = Partial<Record<Weekday, Span[]>>;

/** Closed on each day of a range of local dates, both included: all day, or during the given hours. */
export type Closure = {
  from: string;
  to: string;
  start?: string | undefined;
  end?: string | undefined;
  reason?: string | undefined;
};

/** A holiday that the office keeps beside the national ones. */
export type OfficeHoliday = {
  date: string;
  name: string;
  start?: string | undefined;
  end?: string | undefined;
};

/** What the free slots of an office follow from. */
export type OfficeSchedule = {
  timezone: string;
  weeklyHours: WeeklyHours;
  lunch: Span | null;
  /** People served at once. */
  capacity: number;
  slotMinutes: number;
  minNoticeMinutes: number;
  horizonDays: number;
  closures: Closure[];
};
