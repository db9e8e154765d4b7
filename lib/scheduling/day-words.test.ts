import { expect, test } from "vitest";
import { byPartOfDay, freeText, shortDayText, weekdayText } from "./day-words";

test("a local date is told as it is, in any zone", () => {
  expect(
    ["2026-12-08", "2026-12-31", "2027-01-01"].map((date) => `${weekdayText(date)} ${shortDayText(date)}`),
  ).toEqual(["terça-feira 08/12", "quinta-feira 31/12", "sexta-feira 01/01"]);
});

test("the count of times is told in words", () => {
  expect([0, 1, 2].map(freeText)).toEqual(["sem horários", "1 horário", "2 horários"]);
});

test("times stand under their part of the day", () => {
  const times = ["00:00", "11:59", "12:00", "17:30", "18:00", "23:30"].map((time) => ({
    local: `2026-12-08T${time}`,
  }));
  const told = (some: typeof times) =>
    byPartOfDay(some).map(
      (part) => `${part.name} ${part.times.map(({ local }) => local.slice(11)).join(" ")}`,
    );
  expect(told(times)).toEqual(["Manhã 00:00 11:59", "Tarde 12:00 17:30", "Noite 18:00 23:30"]);
  expect(told(times.slice(2, 3))).toEqual(["Tarde 12:00"]);
});
