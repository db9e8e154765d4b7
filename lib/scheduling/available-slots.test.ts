import { describe, expect, test } from "vitest";
import { availableSlots, type SlotRequest } from "./available-slots";
import { everyDay, sampleSchedule } from "./sample-office";

const ALL_DAY = everyDay({ start: "00:00", end: "24:00" });

const ask = (office: Parameters<typeof sampleSchedule>[0], rest: Partial<SlotRequest> = {}) =>
  availableSlots({
    office: sampleSchedule(office),
    holidays: [],
    booked: [],
    now: "2026-03-02T03:00:00Z",
    from: "2026-03-03",
    to: "2026-03-03",
    ...rest,
  });

const times = (...asked: Parameters<typeof ask>) => ask(...asked).map(({ local }) => local.slice(11));
const locals = (...asked: Parameters<typeof ask>) =>
  ask(...asked).map(({ local, offset }) => `${local}${offset}`);
const on = (date: string, now = `${date}T00:00:00Z`) => ({ from: date, to: date, now });

describe("R1: days", () => {
  test.each([
    ["America/Noronha", "2026-03-10T01:59:59Z", "2026-03-09"],
    ["America/Noronha", "2026-03-10T02:00:00Z", "2026-03-10"],
    ["America/Rio_Branco", "2026-03-10T04:59:59Z", "2026-03-09"],
    ["America/Rio_Branco", "2026-03-10T05:00:00Z", "2026-03-10"],
    ["Asia/Kolkata", "2026-03-09T18:29:59Z", "2026-03-09"],
    ["Asia/Kolkata", "2026-03-09T18:30:00Z", "2026-03-10"],
  ])("in %s at %s it is %s, on which the horizon is counted", (timezone, now, today) => {
    const days = ask({ timezone, horizonDays: 0 }, { now, from: "2026-03-01", to: "2026-03-31" });
    // At local midnight the whole morning is ahead; a second before it, none of the old day is left.
    expect(new Set(days.map(({ local }) => local.slice(0, 10)))).toEqual(
      new Set(now.endsWith("59Z") ? [] : [today]),
    );
    const next = ask({ timezone, horizonDays: 1 }, { now, from: "2026-03-01", to: "2026-03-31" });
    expect(next.at(-1)?.local.slice(0, 10)).toBe(
      new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10),
    );
  });

  test("the horizon crosses the end of a year and a leap day by the calendar", () => {
    const far = (now: string, horizonDays: number) =>
      ask({ horizonDays }, { now, from: "2020-01-01", to: "2099-12-31" }).at(-1)?.local;
    expect(far("2026-12-31T12:00:00Z", 1)).toBe("2027-01-01T11:00");
    expect(far("2028-02-28T12:00:00Z", 1)).toBe("2028-02-29T11:00");
    expect(far("2027-02-28T12:00:00Z", 1)).toBe("2027-03-01T11:00");
  });

  test("a week a thousand years ahead is empty", () => {
    expect(ask({}, { from: "3026-03-03", to: "3026-03-09" })).toEqual([]);
  });

  test("a day that no calendar has is empty", () => {
    expect(ask({}, { from: "2026-13-03" })).toEqual([]);
    expect(ask({}, { to: "+275760-0" })).toEqual([]);
  });
});

describe("R2 and R3: hours and grid", () => {
  test("a day may end at 24:00", () => {
    expect(times({ weeklyHours: everyDay({ start: "22:00", end: "24:00" }) })).toEqual(["22:00", "23:00"]);
  });

  test.each([
    ["before the hours", { start: "06:00", end: "07:00" }, ["08:00", "09:00", "10:00", "11:00"]],
    ["touching the opening", { start: "07:00", end: "08:00" }, ["08:00", "09:00", "10:00", "11:00"]],
    ["after the hours", { start: "12:00", end: "13:00" }, ["08:00", "09:00", "10:00", "11:00"]],
    ["over the closing", { start: "11:00", end: "13:00" }, ["08:00", "09:00", "10:00"]],
    ["over the opening", { start: "07:00", end: "08:10" }, ["08:10", "09:10", "10:10"]],
    ["over everything", { start: "00:00", end: "24:00" }, []],
    ["leaving too little on one side", { start: "08:30", end: "09:15" }, ["09:15", "10:15"]],
  ])("lunch %s", (_, lunch, expected) => {
    expect(times({ lunch })).toEqual(expected);
  });

  test("each opening span has a grid of its own, and lunch cuts only the one it meets", () => {
    const weeklyHours = everyDay({ start: "13:20", end: "15:20" }, { start: "08:00", end: "10:00" });
    expect(times({ weeklyHours, lunch: { start: "09:00", end: "09:30" } })).toEqual([
      "08:00",
      "13:20",
      "14:20",
    ]);
  });

  test("a slot as long as nothing offered gives nothing", () => {
    expect(times({ slotMinutes: 240 })).toEqual(["08:00"]);
    expect(times({ slotMinutes: 241 })).toEqual([]);
  });
});

describe("R4: clocks that change", () => {
  test("the day's first hour is missing where São Paulo's clocks went forward at midnight", () => {
    const day = locals({ weeklyHours: ALL_DAY, slotMinutes: 30 }, on("2018-11-04", "2018-11-01T12:00:00Z"));
    expect(day[0]).toBe("2018-11-04T01:00-02:00");
    expect(day).toHaveLength(46);
  });

  test("the last slot of the day before it keeps its offset", () => {
    const day = ask({ weeklyHours: ALL_DAY }, on("2018-11-03", "2018-11-01T12:00:00Z"));
    expect(day.at(-1)).toEqual({
      start: "2018-11-04T02:00:00Z",
      local: "2018-11-03T23:00",
      offset: "-03:00",
      remaining: 1,
    });
  });

  test("where São Paulo's clocks went back at 24:00, the hour that came twice is offered once, the first time", () => {
    const day = ask({ weeklyHours: ALL_DAY, slotMinutes: 30 }, on("2019-02-16", "2019-02-15T12:00:00Z"));
    expect(day.slice(-2).map(({ start }) => start)).toEqual(["2019-02-17T01:00:00Z", "2019-02-17T01:30:00Z"]);
    const next = locals({ weeklyHours: ALL_DAY }, on("2019-02-17", "2019-02-15T12:00:00Z"));
    expect(next[0]).toBe("2019-02-17T00:00-03:00");
    expect(next).toHaveLength(24);
  });

  test("a slot during which the clocks change is dropped, one that ends or begins at the change is kept", () => {
    const halfPast = {
      timezone: "America/New_York",
      weeklyHours: everyDay({ start: "00:30", end: "05:00" }),
    };
    expect(locals(halfPast, on("2026-03-08"))).toEqual(["2026-03-08T00:30-05:00", "2026-03-08T03:30-04:00"]);
    expect(locals({ ...halfPast, weeklyHours: ALL_DAY }, on("2026-11-01")).slice(0, 3)).toEqual([
      "2026-11-01T00:00-04:00",
      "2026-11-01T01:00-04:00",
      "2026-11-01T02:00-05:00",
    ]);
    expect(locals(halfPast, on("2026-11-01"))).toEqual([
      "2026-11-01T00:30-04:00",
      "2026-11-01T02:30-05:00",
      "2026-11-01T03:30-05:00",
    ]);
  });

  test("clocks that move by half an hour, and days that a zone skipped", () => {
    const lordHowe = {
      timezone: "Australia/Lord_Howe",
      weeklyHours: everyDay({ start: "01:00", end: "04:00" }),
    };
    expect(locals({ ...lordHowe, slotMinutes: 30 }, on("2026-10-04", "2026-10-02T00:00:00Z"))).toEqual([
      "2026-10-04T01:00+10:30",
      "2026-10-04T01:30+10:30",
      "2026-10-04T02:30+11:00",
      "2026-10-04T03:00+11:00",
      "2026-10-04T03:30+11:00",
    ]);
    expect(locals({ timezone: "Pacific/Apia" }, on("2011-12-30", "2011-12-28T00:00:00Z"))).toEqual([]);
    expect(locals({ timezone: "Pacific/Apia" }, on("2011-12-31", "2011-12-28T00:00:00Z"))[0]).toBe(
      "2011-12-31T08:00+14:00",
    );
  });

  test.each([
    ["America/Noronha", "-02:00", "2026-03-03T10:00:00Z"],
    ["America/Rio_Branco", "-05:00", "2026-03-03T13:00:00Z"],
    ["America/Cuiaba", "-04:00", "2026-03-03T12:00:00Z"],
    ["America/St_Johns", "-03:30", "2026-03-03T11:30:00Z"],
    ["Asia/Kathmandu", "+05:45", "2026-03-03T02:15:00Z"],
    ["UTC", "+00:00", "2026-03-03T08:00:00Z"],
  ])("%s is %s", (timezone, offset, start) => {
    expect(ask({ timezone })[0]).toEqual({ start, local: "2026-03-03T08:00", offset, remaining: 1 });
  });

  test("Acre changed from -04 to -05 on 10 November 2013, at midnight", () => {
    const asked = { timezone: "America/Rio_Branco", weeklyHours: everyDay({ start: "22:00", end: "24:00" }) };
    expect(locals(asked, { from: "2013-11-09", to: "2013-11-10", now: "2013-11-08T12:00:00Z" })).toEqual([
      "2013-11-09T22:00-04:00",
      "2013-11-09T23:00-04:00",
      "2013-11-10T22:00-05:00",
      "2013-11-10T23:00-05:00",
    ]);
  });

  test("a zone that does not exist throws and says which", () => {
    expect(() => ask({ timezone: "America/Atlantida" })).toThrow(
      "Fuso horário desconhecido: «America/Atlantida».",
    );
  });
});

describe("R5: closures and holidays", () => {
  const closure = (own: object) => ({ closures: [{ from: "2026-03-03", to: "2026-03-03", ...own }] });

  test.each([
    ["start alone: until the day's end", { start: "10:00" }, ["08:00", "09:00"]],
    ["end alone: from the day's beginning", { end: "10:00" }, ["10:00", "11:00"]],
    ["touching on both sides", { start: "09:00", end: "10:00" }, ["08:00", "10:00", "11:00"]],
    ["one minute is enough", { start: "09:59", end: "10:01" }, ["08:00", "11:00"]],
    ["outside the hours", { start: "12:00", end: "24:00" }, ["08:00", "09:00", "10:00", "11:00"]],
    ["the last day of a range", { from: "2026-02-20" }, []],
    [
      "a range that ended the day before",
      { from: "2026-02-20", to: "2026-03-02" },
      ["08:00", "09:00", "10:00", "11:00"],
    ],
  ])("%s", (_, own, expected) => {
    expect(times(closure(own))).toEqual(expected);
  });

  test("a partial range closes the same hours on each of its days", () => {
    const closures = [{ from: "2026-03-03", to: "2026-03-04", start: "09:00" }];
    expect(locals({ closures }, { to: "2026-03-05" }).map((text) => text.slice(8, 13))).toEqual([
      "03T08",
      "04T08",
      "05T08",
      "05T09",
      "05T10",
      "05T11",
    ]);
  });

  test("overlapping closures and holidays sum", () => {
    const holidays = [{ date: "2026-03-03", name: "Manhã", end: "09:30" }];
    expect(times(closure({ start: "11:30" }), { holidays })).toEqual(["10:00"]);
    expect(times({ closures: [...closure({ start: "11:30" }).closures, ...closure({}).closures] })).toEqual(
      [],
    );
  });
});

describe("R6: notice", () => {
  test("seconds and parts of them count", () => {
    const first = (now: string, minNoticeMinutes = 60) =>
      times({ minNoticeMinutes }, on("2026-03-03", now))[0];
    expect(first("2026-03-03T11:00:00Z")).toBe("09:00");
    expect(first("2026-03-03T11:00:01Z")).toBe("10:00");
    expect(first("2026-03-03T11:00:00.001Z")).toBe("10:00");
    expect(first("2026-03-03T08:00:00-03:00")).toBe("09:00");
    expect(first("2026-03-03T11:00:00Z", 0)).toBe("08:00");
    expect(first("2026-03-03T11:00:01Z", 0)).toBe("09:00");
  });
});

describe("R7: seats", () => {
  const booking = (start: string, end: string) => ({
    start: `2026-03-03T${start}`,
    end: `2026-03-03T${end}`,
  });
  const left = (capacity: number, booked: ReturnType<typeof booking>[]) =>
    ask({ capacity }, { booked }).map(({ local, remaining }) => `${local.slice(11)} ${remaining}`);

  test("two short bookings after one another take two seats of the slot that they lie in", () => {
    const booked = [booking("12:00:00Z", "12:30:00Z"), booking("12:30:00Z", "13:00:00Z")];
    expect(left(3, booked)).toEqual(["08:00 3", "09:00 1", "10:00 3", "11:00 3"]);
  });

  test("instants may come with any offset, in any order, and by the millisecond", () => {
    const booked = [
      booking("11:00:00.000-03:00", "12:00:00-03:00"),
      booking("08:00:00-04:00", "09:00:00-04:00"),
      booking("12:59:59.999Z", "13:00:00.001Z"),
    ];
    expect(left(2, booked)).toEqual(["08:00 2", "10:00 1", "11:00 1"]);
  });

  test("fewer seats than bookings is full, not negative", () => {
    const booked = Array.from({ length: 5 }, () => booking("11:00:00Z", "12:00:00Z"));
    expect(left(2, booked)).toEqual(["09:00 2", "10:00 2", "11:00 2"]);
  });

  test("a booking that began the day before still counts", () => {
    const booked = [{ start: "2026-03-02T23:30:00-03:00", end: "2026-03-03T01:00:00-03:00" }];
    expect(times({ weeklyHours: everyDay({ start: "00:00", end: "03:00" }) }, { booked })).toEqual([
      "01:00",
      "02:00",
    ]);
  });
});

test("asked for one instant, it lists the slot that begins then, or none", () => {
  const week = { from: "2026-03-02", to: "2026-03-08" };
  const all = ask({}, week);
  for (const slot of all) expect(ask({}, { ...week, only: new Date(slot.start) })).toEqual([slot]);
  for (const beside of ["2026-03-03T11:00:01Z", "2026-03-03T10:00:00Z", "2026-03-20T11:00:00Z"]) {
    expect(ask({}, { ...week, only: new Date(beside) })).toEqual([]);
  }
});
