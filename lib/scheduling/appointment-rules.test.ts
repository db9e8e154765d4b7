import { describe, expect, test } from "vitest";
import {
  book,
  cancel,
  changeableUntil,
  type Held,
  missesLeft,
  movesLeft,
  reschedule,
  type Wish,
} from "./appointment-rules";
import { everyDay, sampleSchedule } from "./sample-office";
import { appointmentRefusalText } from "./texts";

// Tuesday; the office is open from 8 to 12 in São Paulo, an hour a slot, one seat.
const now = new Date("2026-03-03T10:00:00Z");
const at = (time: string) => new Date(`2026-03-04T${time}-03:00`);

const office = {
  ...sampleSchedule({ horizonDays: 30, minNoticeMinutes: 60 }),
  active: true,
  inPerson: true,
  video: false,
  cancelLimitMinutes: 240,
  maxMoves: 2,
  maxMissed: 2,
};

const wish = (own: Partial<Wish> = {}, ofOffice: Partial<Wish["office"]> = {}): Wish => ({
  officeId: "savassi",
  office: { ...office, ...ofOffice },
  mode: "in_person",
  startsAt: at("09:00"),
  holidays: [],
  booked: [],
  ...own,
});

const held = (own: Partial<Held> = {}): Held => ({
  officeId: "savassi",
  office,
  mode: "in_person",
  startsAt: at("08:00"),
  status: "booked",
  displacedAt: null,
  ...own,
});

const codeOf = (result: { ok: true } | { ok: false; error: { code: string } }) =>
  result.ok ? "ok" : result.error.code;

const nine = { start: at("09:00"), end: at("10:00") };

describe("book", () => {
  test("takes a free time and says when it ends", () => {
    expect(book(wish(), 0, now)).toEqual({ ok: true, value: { startsAt: at("09:00"), endsAt: at("10:00") } });
  });

  test.each<[string, Partial<Wish>, Partial<Wish["office"]>, string]>([
    ["an office out of service", {}, { active: false }, "office_inactive"],
    ["no videoconference there", { mode: "video" }, {}, "mode_not_offered"],
    ["only videoconference there", {}, { inPerson: false, video: true }, "mode_not_offered"],
    ["by videoconference", { mode: "video" }, { video: true }, "ok"],
    ["the last seat taken", { booked: [nine] }, {}, "slot_full"],
    ["another seat left", { booked: [nine] }, { capacity: 2 }, "ok"],
    ["off the grid", { startsAt: at("09:30") }, {}, "slot_unavailable"],
    ["off by a second", { startsAt: at("09:00:01") }, {}, "slot_unavailable"],
    [
      "the same digits of another offset",
      { startsAt: new Date("2026-03-04T09:00:00Z") },
      {},
      "slot_unavailable",
    ],
    ["at closing", { startsAt: at("12:00") }, {}, "slot_unavailable"],
    ["in the past", { startsAt: new Date("2026-03-02T12:00:00Z") }, {}, "slot_unavailable"],
    [
      "within the notice",
      { startsAt: new Date("2026-03-03T11:00:00Z") },
      { minNoticeMinutes: 61 },
      "slot_unavailable",
    ],
    ["just outside the notice", { startsAt: new Date("2026-03-03T11:00:00Z") }, {}, "ok"],
    ["beyond the horizon", { startsAt: new Date("2026-04-03T12:00:00Z") }, {}, "slot_unavailable"],
    ["a thousand years ahead", { startsAt: new Date("3026-03-04T12:00:00Z") }, {}, "slot_unavailable"],
    ["at the end of all dates", { startsAt: new Date(8.64e15 - 86_400_000) }, {}, "slot_unavailable"],
    ["at lunch", {}, { lunch: { start: "09:00", end: "10:00" } }, "slot_unavailable"],
    ["on a holiday", { holidays: [{ date: "2026-03-04", name: "Feriado" }] }, {}, "slot_unavailable"],
    ["on a closed day", {}, { closures: [{ from: "2026-03-04", to: "2026-03-04" }] }, "slot_unavailable"],
    [
      "full and closed since",
      { booked: [nine] },
      { closures: [{ from: "2026-03-04", to: "2026-03-04" }] },
      "slot_unavailable",
    ],
    ["no seats at all", {}, { capacity: 0 }, "slot_unavailable"],
  ])("%s", (_, own, ofOffice, code) => {
    expect(codeOf(book(wish(own, ofOffice), 0, now))).toBe(code);
  });

  test("the day is the office's: late in Acre is the next day of UTC", () => {
    const acre = { timezone: "America/Rio_Branco", weeklyHours: everyDay({ start: "19:00", end: "21:00" }) };
    const startsAt = new Date("2026-03-05T01:00:00Z");
    expect(codeOf(book(wish({ startsAt }, acre), 0, now))).toBe("ok");
    const holidays = [{ date: "2026-03-04", name: "Feriado" }];
    expect(codeOf(book(wish({ startsAt, holidays }, acre), 0, now))).toBe("slot_unavailable");
  });

  test("a time that a daylight-saving gap swallowed is not available", () => {
    const early = { weeklyHours: everyDay({ start: "00:00", end: "02:00" }), horizonDays: 5 };
    const friday = new Date("2018-11-02T12:00:00Z");
    expect(codeOf(book(wish({ startsAt: new Date("2018-11-04T02:30:00Z") }, early), 0, friday))).toBe(
      "slot_unavailable",
    );
    // 03:00Z is 01:00, the day's first hour.
    expect(codeOf(book(wish({ startsAt: new Date("2018-11-04T03:00:00Z") }, early), 0, friday))).toBe("ok");
  });

  test.each([
    [2, 1, "ok"],
    [2, 2, "too_many_missed"],
    [2, 3, "too_many_missed"],
    [0, 0, "ok"],
    [0, 1, "too_many_missed"],
  ])("with %i absences allowed, %i of them: %s", (maxMissed, missed, code) => {
    expect(codeOf(book(wish({}, { maxMissed }), missed, now))).toBe(code);
    expect(missesLeft({ ...office, maxMissed }, missed) > 0).toBe(code === "ok");
  });
});

describe("reschedule", () => {
  test.each<[string, Partial<Held>, Partial<Wish>, number, string]>([
    ["to a free time", {}, {}, 0, "ok"],
    ["the last move allowed", {}, {}, 1, "ok"],
    ["one move too many", {}, {}, 2, "too_many_moves"],
    ["to the time it has", {}, { startsAt: at("08:00") }, 0, "same_time"],
    ["to the same time by another mode", { mode: "video" }, { startsAt: at("08:00") }, 0, "ok"],
    ["to the same time of another office", { officeId: "centro" }, { startsAt: at("08:00") }, 0, "ok"],
    ["to a time just taken", {}, { booked: [nine] }, 0, "slot_full"],
    ["to a time outside the hours", {}, { startsAt: at("13:00") }, 0, "slot_unavailable"],
    ["once cancelled", { status: "cancelled" }, {}, 0, "not_booked"],
    ["once attended", { status: "attended" }, {}, 0, "not_booked"],
    ["once missed", { status: "missed" }, {}, 0, "not_booked"],
    ["too close to the old time", { startsAt: new Date("2026-03-03T13:59:59Z") }, {}, 0, "too_late"],
    ["at the last moment", { startsAt: new Date("2026-03-03T14:00:00Z") }, {}, 0, "ok"],
    ["displaced by the office, past every limit", { displacedAt: now, startsAt: now }, {}, 9, "ok"],
    ["displaced, but cancelled since", { displacedAt: now, status: "cancelled" }, {}, 0, "not_booked"],
  ])("%s", (_, own, to, moves, code) => {
    expect(codeOf(reschedule(held(own), wish(to), moves, now))).toBe(code);
  });

  test("leaving follows the old office's limits, arriving the new one's", () => {
    const strict = { ...office, maxMoves: 0 };
    expect(codeOf(reschedule(held({ office: strict }), wish(), 0, now))).toBe("too_many_moves");
    expect(codeOf(reschedule(held(), wish({ officeId: "centro" }, { maxMoves: 0 }), 0, now))).toBe("ok");
    expect(codeOf(reschedule(held(), wish({}, { active: false }), 0, now))).toBe("office_inactive");
    expect(movesLeft(office, 1)).toBe(1);
    expect(movesLeft(office, 9)).toBe(0);
  });
});

describe("cancel", () => {
  test.each<[string, Partial<Held>, string]>([
    ["with time to spare", {}, "ok"],
    ["at the last moment", { startsAt: new Date("2026-03-03T14:00:00Z") }, "ok"],
    ["a millisecond later", { startsAt: new Date("2026-03-03T13:59:59.999Z") }, "too_late"],
    ["after it began", { startsAt: new Date("2026-03-03T09:00:00Z") }, "too_late"],
    ["twice", { status: "cancelled" }, "not_booked"],
    ["displaced by the office, past the limit", { displacedAt: now, startsAt: now }, "ok"],
  ])("%s", (_, own, code) => {
    expect(codeOf(cancel(held(own), now))).toBe(code);
  });

  test("an office without a limit lets go until the beginning, and an office out of service too", () => {
    const lax = { ...office, active: false, cancelLimitMinutes: 0 };
    expect(codeOf(cancel(held({ office: lax, startsAt: now }), now))).toBe("ok");
    expect(changeableUntil(held({ office: lax, startsAt: now }))).toEqual(now);
  });
});

test("every refusal has a sentence of its own", () => {
  const texts = Object.values(appointmentRefusalText);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(text).toMatch(/^[A-Z].*\.$/);
});
