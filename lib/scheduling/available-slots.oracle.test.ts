import fc from "fast-check";
import { expect, test } from "vitest";
import { availableSlots, type SlotRequest } from "./available-slots";
import type { OfficeSchedule } from "./office";
import { everyDay } from "./sample-office";

// The rules once more, as slowly and plainly as they are written: every five minutes of real time, asked of Intl.

const STEP = 300_000;
const clock = (zone: string) => {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return (instant: number) => format.format(instant).replace(" ", "T");
};

const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const dates = (from: string, days: number) =>
  Array.from({ length: days }, (_, index) => {
    const day = new Date(`${from}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + index);
    return day.toISOString().slice(0, 10);
  });

function slowSlots({ office, holidays, booked, now, from, to }: SlotRequest) {
  const show = clock(office.timezone);
  const begin = Date.parse(`${from}T00:00:00Z`) - 36 * 3_600_000;
  const shown = new Map<string, number>();
  for (let at = begin; at < Date.parse(`${to}T00:00:00Z`) + 60 * 3_600_000; at += STEP)
    if (!shown.has(show(at))) shown.set(show(at), at);
  const nowAt = new Date(now).getTime();
  const today = show(nowAt).slice(0, 10);
  const allowed = new Set(dates(today, office.horizonDays + 1));
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const ahead = (at: number) => Date.parse(`${show(at)}:00Z`) - Math.floor(at / 60_000) * 60_000;

  return dates(from, 8).flatMap((date) => {
    if (date > to || !allowed.has(date)) return [];
    const weekday = String(new Date(`${date}T00:00:00Z`).getUTCDay() || 7) as "1";
    const starts = new Set<number>();
    for (const span of office.weeklyHours[weekday] ?? []) {
      const [open, close] = [minutes(span.start), minutes(span.end)];
      const lunch = office.lunch && [minutes(office.lunch.start), minutes(office.lunch.end)];
      const cut = lunch && (lunch[0] as number) < close && (lunch[1] as number) > open;
      const pieces = cut
        ? [
            [open, lunch[0]],
            [lunch[1], close],
          ]
        : [[open, close]];
      for (const [start, end] of pieces as [number, number][])
        for (let k = 0; start + (k + 1) * office.slotMinutes <= end; k += 1)
          if (start >= open) starts.add(start + k * office.slotMinutes);
    }
    const blocks = [
      ...office.closures.filter(({ from: a, to: b }) => a <= date && date <= b),
      ...holidays.filter((holiday) => holiday.date === date),
    ];
    return [...starts]
      .sort((a, b) => a - b)
      .flatMap((minute) => {
        const start = shown.get(`${date}T${time(minute)}`);
        if (start === undefined) return [];
        const end = start + office.slotMinutes * 60_000;
        if (ahead(start) !== ahead(end - 1000)) return [];
        const hit = ({ start: s, end: e }: { start?: string | undefined; end?: string | undefined }) =>
          minutes(s ?? "00:00") < minute + office.slotMinutes && minutes(e ?? "24:00") > minute;
        if (blocks.some(hit) || start < nowAt + office.minNoticeMinutes * 60_000) return [];
        const used = booked.filter(
          (b) => new Date(b.start).getTime() < end && new Date(b.end).getTime() > start,
        ).length;
        const remaining = office.capacity - used;
        return remaining > 0 ? [{ start, local: `${date}T${time(minute)}`, remaining }] : [];
      });
  });
}

const fives = (from: number, to: number) => fc.integer({ min: from / 5, max: to / 5 }).map((n) => n * 5);
const anySpan = fc
  .tuple(fives(0, 1435), fives(5, 900))
  .map(([start, length]) => ({ start: time(start), end: time(Math.min(1440, start + length)) }));
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

// A zone and a day on which, or near which, something is odd.
const places = fc.constantFrom(
  ["America/Sao_Paulo", "2018-11-03"],
  ["America/Sao_Paulo", "2019-02-15"],
  ["America/Sao_Paulo", "2026-12-30"],
  ["America/Rio_Branco", "2008-06-23"],
  ["America/Rio_Branco", "2013-11-09"],
  ["America/Noronha", "2028-02-28"],
  ["America/Campo_Grande", "2017-10-14"],
  ["America/New_York", "2026-03-07"],
  ["America/New_York", "2026-10-31"],
  ["Australia/Lord_Howe", "2026-04-04"],
  ["Australia/Lord_Howe", "2026-10-03"],
  ["Pacific/Apia", "2011-12-29"],
  ["America/St_Johns", "2006-10-28"],
  ["Asia/Kathmandu", "2026-03-03"],
  ["Africa/Cairo", "2026-04-23"],
) as fc.Arbitrary<[string, string]>;

const anyRequest: fc.Arbitrary<SlotRequest> = places.chain(([timezone, day]) => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const instant = fc.integer({ min: -288, max: 864 }).map((n) => noon + n * STEP);
  const [, second = day, third = day] = dates(day, 3);
  const anyDate = fc.constantFrom(day, second, third);
  const hours = { start: sometimes(fives(0, 720).map(time)), end: sometimes(fives(725, 1440).map(time)) };
  return fc.record({
    office: fc.record({
      timezone: fc.constant(timezone),
      weeklyHours: fc.array(anySpan, { minLength: 1, maxLength: 1 }).map((spans) => everyDay(...spans)),
      lunch: fc.option(anySpan),
      capacity: fc.integer({ min: 0, max: 3 }),
      slotMinutes: fives(5, 240),
      minNoticeMinutes: fives(0, 2000),
      horizonDays: fc.integer({ min: 0, max: 4 }),
      closures: fc.array(fc.record({ from: anyDate, to: anyDate, ...hours }), { maxLength: 2 }),
    }) satisfies fc.Arbitrary<OfficeSchedule>,
    holidays: fc.array(fc.record({ date: anyDate, name: fc.constant("Feriado"), ...hours }), {
      maxLength: 1,
    }),
    booked: fc.array(
      fc.tuple(instant, fives(5, 240)).map(([start, length]) => ({
        start: new Date(start),
        end: new Date(start + length * 60_000),
      })),
      { maxLength: 12 },
    ),
    now: fc.integer({ min: -86_400, max: 43_200 }).map((seconds) => new Date(noon + seconds * 1000)),
    from: fc.constantFrom(day, second),
    to: anyDate,
  });
});

test("agrees with the rules written plainly, wherever clocks change", () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const quick = availableSlots(request).map(({ start, local, remaining }) => ({
        start: Date.parse(start),
        local,
        remaining,
      }));
      expect(quick).toEqual(slowSlots(request));
    }),
    { numRuns: 300 },
  );
});
