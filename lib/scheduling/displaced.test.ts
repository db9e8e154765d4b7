import { expect, test } from "vitest";
import { isDisplaced } from "./displaced";
import { sampleSchedule } from "./sample-office";

const office = { ...sampleSchedule({ capacity: 2 }), inPerson: true, video: false, holidays: [] };
const date = "2026-12-08";
// Nine to ten in São Paulo.
const seat = {
  mode: "in_person" as const,
  startsAt: new Date("2026-12-08T12:00:00Z"),
  endsAt: new Date("2026-12-08T13:00:00Z"),
  seat: 2,
};

test.each<[string, Partial<typeof office>, Partial<typeof seat>, boolean]>([
  ["as it was booked", {}, {}, false],
  ["a day closed", { closures: [{ from: date, to: date }] }, {}, true],
  ["closed in the afternoon only", { closures: [{ from: date, to: date, start: "13:00" }] }, {}, false],
  ["closed until it begins", { closures: [{ from: date, to: date, end: "09:00" }] }, {}, false],
  ["closed from its last minute", { closures: [{ from: date, to: date, start: "09:59" }] }, {}, true],
  ["a closure of another day", { closures: [{ from: "2026-12-09", to: "2026-12-31" }] }, {}, false],
  ["a new holiday of the office", { holidays: [{ date, name: "Imaculada Conceição" }] as never }, {}, true],
  [
    "a national holiday",
    {},
    { startsAt: new Date("2026-12-25T12:00:00Z"), endsAt: new Date("2026-12-25T13:00:00Z") },
    true,
  ],
  ["a weekday no longer open", { weeklyHours: { "1": [{ start: "08:00", end: "12:00" }] } }, {}, true],
  ["lunch on top of it", { lunch: { start: "09:30", end: "10:30" } }, {}, true],
  ["another grid, still open", { slotMinutes: 25 }, {}, false],
  ["one seat less", { capacity: 1 }, {}, true],
  ["one seat less, but in the other", { capacity: 1 }, { seat: 1 }, false],
  ["video no longer offered", {}, { mode: "video" as never }, true],
  ["another zone, where it is seven in the morning", { timezone: "America/Rio_Branco" }, {}, true],
])("%s", (_, rules, own, displaced) => {
  expect(isDisplaced({ ...office, ...rules }, { ...seat, ...own })).toBe(displaced);
});
