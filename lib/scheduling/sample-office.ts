import type { OfficeSchedule, Span, WeeklyHours } from "./office";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** The same hours on every day of the week, for tests. */
export const everyDay = (...spans: Span[]): WeeklyHours =>
  Object.fromEntries(weekdays.map((weekday) => [weekday, spans]));

/** An office that is open every day from 8 to 12, one seat, an hour a slot, for tests: with what the test changes. */
export const sampleSchedule = (own: Partial<OfficeSchedule> = {}): OfficeSchedule => ({
  timezone: "America/Sao_Paulo",
  weeklyHours: everyDay({ start: "08:00", end: "12:00" }),
  lunch: null,
  capacity: 1,
  slotMinutes: 60,
  minNoticeMinutes: 0,
  horizonDays: 60,
  closures: [],
  ...own,
});
