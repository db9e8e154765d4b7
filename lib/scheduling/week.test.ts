import { describe, expect, test } from "vitest";
import { firstFree, type OfficeAgenda } from "./first-free";
import type { OfficeHoliday, OfficeSchedule } from "./office";
import { everyDay, sampleSchedule } from "./sample-office";
import type { Booking } from "./seats-used";
import { chosenDay, type Week, weekOf } from "./week";

type Own = Partial<OfficeSchedule> & { holidays?: OfficeHoliday[]; booked?: Booking[] };

const agenda = (now: string, { holidays = [], booked = [], ...own }: Own = {}): OfficeAgenda => ({
  office: { ...sampleSchedule(own), holidays },
  booked,
  now: new Date(now),
});

const weekAt = (now: string, wanted?: unknown, own: Own = {}) => weekOf(agenda(now, own), wanted);
const dates = ({ days }: Week) => `${days[0]?.date} ${days.at(-1)?.date}`;
const counts = ({ days }: Week) => days.map(({ slots }) => slots.length).join(" ");

// A Wednesday; the sample office is open every day from 8 to 12, an hour a slot, a seat each.
const NOW = "2026-11-25T12:00:00Z";
const FIRST = "2026-11-25 2026-12-01";

describe("the week that is shown", () => {
  test("begins today, and is the first with free times when no other is asked for", () => {
    expect(dates(weekAt(NOW))).toBe(FIRST);
    expect(counts(weekAt(NOW))).toBe("3 4 4 4 4 4 4");
    const closed = { closures: [{ from: "2026-11-01", to: "2026-12-10" }] };
    expect(dates(weekAt(NOW, undefined, closed))).toBe("2026-12-09 2026-12-15");
  });

  test.each([
    ["2026-12-02", "2026-12-02 2026-12-08"],
    ["2026-12-08", "2026-12-02 2026-12-08"],
    ["2026-12-09", "2026-12-09 2026-12-15"],
  ])("counts in sevens from today: %s is in %s", (wanted, expected) => {
    expect(dates(weekAt(NOW, wanted))).toBe(expected);
  });

  test("ends at the horizon", () => {
    expect(dates(weekAt(NOW, "2026-12-04", { horizonDays: 9 }))).toBe("2026-12-02 2026-12-04");
    expect(dates(weekAt(NOW, undefined, { horizonDays: 0 }))).toBe("2026-11-25 2026-11-25");
  });

  test.each([
    ["a thousand years ahead", "3026-11-25"],
    ["a thousand years ago", "1026-11-25"],
    ["yesterday", "2026-11-24"],
    ["a day after the horizon", "2027-01-25"],
    ["a month of forty days", "2026-12-40"],
    ["the thirtieth of February", "2027-02-30"],
    ["the thirteenth month", "2026-13-01"],
    ["an instant", "2026-12-08T12:00:00Z"],
    ["a year of five digits", "+12026-12-08"],
    ["nothing", ""],
    ["a word", "amanhã"],
    ["two dates", ["2026-12-08", "2026-12-09"]],
    ["an object", { date: "2026-12-08" }],
  ])("is the first for %s", (_, wanted) => {
    expect(dates(weekAt(NOW, wanted))).toBe(FIRST);
  });
});

describe("the weeks beside it", () => {
  test("are linked only within what the office offers", () => {
    expect(weekAt(NOW)).toMatchObject({ previous: null, next: "2026-12-02" });
    expect(weekAt(NOW, "2026-12-02")).toMatchObject({ previous: "2026-11-25", next: "2026-12-09" });
    expect(weekAt(NOW, "2027-01-24")).toMatchObject({ previous: "2027-01-13", next: null });
  });

  test("are the nearest with free times: one that is full or closed is no way", () => {
    const closures = [{ from: "2026-12-02", to: "2026-12-15" }];
    expect(weekAt(NOW, "2026-11-25", { closures }).next).toBe("2026-12-16");
    expect(weekAt(NOW, "2026-12-16", { closures }).previous).toBe("2026-11-25");
    expect(weekAt(NOW, "2026-12-09", { closures })).toMatchObject({
      previous: "2026-11-25",
      next: "2026-12-16",
    });
  });
});

test("an office that has nothing free shows an empty week and no way on", () => {
  const full = weekAt(NOW, undefined, { capacity: 0 });
  expect(dates(full)).toBe(FIRST);
  expect([counts(full), full.previous, full.next]).toEqual(["0 0 0 0 0 0 0", null, null]);
  expect(chosenDay(full, "2026-11-26")).toBeUndefined();
  expect(firstFree(agenda(NOW, { capacity: 0 }))).toBeUndefined();
});

test("the chosen day is the one asked for when it has times, else the first that has", () => {
  const booked = [{ start: "2026-11-26T11:00:00Z", end: "2026-11-26T15:00:00Z" }];
  const week = weekAt(NOW, undefined, { booked });
  expect(chosenDay(week, "2026-11-28")?.date).toBe("2026-11-28");
  for (const wanted of ["2026-11-26", "2026-12-25", "x", undefined, ["2026-11-28"]])
    expect(chosenDay(week, wanted)?.date).toBe("2026-11-25");
});

test("a time that the customer holds already is no new one", () => {
  const held = { ...agenda(NOW), held: new Date("2026-11-26T11:00:00Z") };
  expect(counts(weekOf(held, undefined))).toBe("3 3 4 4 4 4 4");
});

test("a closed day says why, where the office says it", () => {
  const closures = [
    { from: "2026-12-28", to: "2026-12-29", reason: "Recesso" },
    { from: "2026-12-30", to: "2026-12-30" },
    { from: "2026-12-31", to: "2026-12-31", start: "10:00", reason: "Treinamento" },
  ];
  const holidays = [{ date: "2027-01-02", name: "Aniversário da cidade" }];
  const { days } = weekAt("2026-12-28T06:00:00Z", undefined, { closures, holidays });
  expect(days.map(({ closed }) => closed)).toEqual([
    "Recesso",
    "Recesso",
    null,
    null,
    "Confraternização Universal",
    "Aniversário da cidade",
    null,
  ]);
  // The last day of the year is open in the morning, and the first of the next is the nation's holiday.
  expect(days.map(({ slots }) => slots.length)).toEqual([0, 0, 0, 2, 0, 0, 4]);
});

describe("today is the office's own", () => {
  test.each([
    ["America/Sao_Paulo", "2026-12-31T02:59:59Z", "2026-12-30"],
    ["America/Sao_Paulo", "2026-12-31T03:00:00Z", "2026-12-31"],
    ["America/Rio_Branco", "2027-01-01T04:59:59Z", "2026-12-31"],
    ["America/Rio_Branco", "2027-01-01T05:00:00Z", "2027-01-01"],
    ["America/Noronha", "2027-01-01T01:59:59Z", "2026-12-31"],
    ["America/Noronha", "2027-01-01T02:00:00Z", "2027-01-01"],
  ])("%s at %s", (timezone, now, expected) => {
    expect(weekAt(now, expected, { timezone }).days[0]?.date).toBe(expected);
  });

  test("times are told by the office's clocks, whatever the browser's zone", () => {
    const first = (timezone: string) => firstFree(agenda("2026-12-08T03:00:00Z", { timezone }));
    expect(first("America/Rio_Branco")).toMatchObject({
      local: "2026-12-08T08:00",
      start: "2026-12-08T13:00:00Z",
      offset: "-05:00",
    });
    expect(first("America/Noronha")).toMatchObject({
      local: "2026-12-08T08:00",
      start: "2026-12-08T10:00:00Z",
      offset: "-02:00",
    });
  });

  test("an hour that daylight saving took is not offered, and its day is there", () => {
    const night = { weeklyHours: everyDay({ start: "00:00", end: "03:00" }) };
    const { days } = weekAt("2018-11-03T12:00:00Z", "2018-11-03", night);
    expect(days[1]?.date).toBe("2018-11-04");
    expect(days[1]?.slots.map(({ local }) => local.slice(11))).toEqual(["01:00", "02:00"]);
    expect(days).toHaveLength(7);
  });
});

test("the first free time is looked for up to the horizon, and not after it", () => {
  const closures = [{ from: "2026-11-01", to: "2027-01-20" }];
  expect(firstFree(agenda(NOW, { closures }))?.local).toBe("2027-01-21T08:00");
  expect(firstFree(agenda(NOW, { closures, horizonDays: 57 }))?.local).toBe("2027-01-21T08:00");
  expect(firstFree(agenda(NOW, { closures, horizonDays: 56 }))).toBeUndefined();
});
