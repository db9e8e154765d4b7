import { type OfficeSchedule, type Span, type WeeklyHours, weekdays } from "./office";

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

/** An office as the API takes it, with nothing but what must be there, for tests. */
export const sampleOfficeJson = {
  code: "bh-centro",
  name: "AR Exemplo Centro",
  address: {
    streetType: "Rua",
    street: "dos Exemplos",
    streetNumber: "100",
    district: "Centro",
    cep: "30110000",
    city: "Belo Horizonte",
    state: "MG",
  },
  phone: "3135550100",
  email: "Centro@example.com",
  timezone: "America/Sao_Paulo",
  capacity: 2,
  slotMinutes: 30,
  minNoticeMinutes: 120,
  horizonDays: 60,
  cancelLimitMinutes: 240,
  maxMoves: 3,
  maxMissed: 2,
  weeklyHours: { "1": [{ start: "08:00", end: "18:00" }] },
};
