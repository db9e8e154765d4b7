import { expect, test } from "vitest";
import { isBusinessDay } from "./bank-days";

test.each([
  ["2026-11-27", true, "a Friday"],
  ["2026-11-28", false, "a Saturday"],
  ["2026-11-29", false, "a Sunday"],
  ["2026-12-25", false, "Natal"],
  ["2026-04-03", false, "Paixão de Cristo"],
  ["2026-02-16", false, "Monday of Carnaval"],
  ["2026-02-17", false, "Tuesday of Carnaval"],
  ["2026-02-18", true, "Ash Wednesday"],
  ["2026-06-04", false, "Corpus Christi"],
  ["2028-02-29", false, "Tuesday of Carnaval on the 29th of February"],
])("%s, %s: %s", (day, works) => {
  expect(isBusinessDay(day)).toBe(works);
});
