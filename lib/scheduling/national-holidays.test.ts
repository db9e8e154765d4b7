import { expect, test } from "vitest";
import { holidaysOf, nationalHolidays } from "./national-holidays";
import file from "./testdata/scheduling-cases.json";

const { national } = file.calendars;

test.each([
  [2026, national["2026"]],
  [2027, national["2027"]],
])("%i has the law's ten days", (year, calendar) => {
  expect(nationalHolidays(year)).toEqual(calendar);
});

// Easter Sundays of published tables, with the earliest and the latest of the period.
test.each([
  "1990-04-15",
  "1991-03-31",
  "1992-04-19",
  "1995-04-16",
  "1999-04-04",
  "2000-04-23",
  "2004-04-11",
  "2008-03-23",
  "2011-04-24",
  "2016-03-27",
  "2018-04-01",
  "2019-04-21",
  "2020-04-12",
  "2021-04-04",
  "2022-04-17",
  "2023-04-09",
  "2024-03-31",
  "2025-04-20",
  "2026-04-05",
  "2027-03-28",
  "2028-04-16",
  "2029-04-01",
  "2030-04-21",
  "2035-03-25",
  "2038-04-25",
  "2040-04-01",
  "2049-04-18",
  "2050-04-10",
  "2076-04-19",
  "2079-04-23",
  "2089-04-03",
  "2100-03-28",
])("Paixão de Cristo is two days before the Easter of %s", (easter) => {
  const sunday = Date.parse(`${easter}T00:00:00Z`);
  const friday = new Date(sunday - 2 * 86_400_000).toISOString().slice(0, 10);
  const found = nationalHolidays(Number(easter.slice(0, 4))).find(({ name }) => name === "Paixão de Cristo");
  expect(found?.date).toBe(friday);
});

test("every Paixão from 1990 to 2100 is a Friday between 20 March and 23 April", () => {
  for (let year = 1990; year <= 2100; year += 1) {
    const { date = "" } = nationalHolidays(year).find(({ name }) => name === "Paixão de Cristo") ?? {};
    expect(new Date(`${date}T00:00:00Z`).getUTCDay()).toBe(5);
    expect(date >= `${year}-03-20` && date <= `${year}-04-23`).toBe(true);
  }
});

test("Consciência Negra is national since 2024", () => {
  const kept = (year: number) => nationalHolidays(year).some(({ date }) => date.endsWith("11-20"));
  expect([kept(2023), kept(2024)]).toEqual([false, true]);
  expect(nationalHolidays(2023)).toHaveLength(9);
});

test("the days stand in order also where Paixão falls after Tiradentes", () => {
  const dates = nationalHolidays(2011).map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted());
  expect(dates.slice(1, 3)).toEqual(["2011-04-21", "2011-04-22"]);
});

test("an office keeps the nation's days of the years asked for, and its own", () => {
  const own = { date: "2027-03-06", name: "Data Magna de Pernambuco" };
  const kept = holidaysOf({ holidays: [own] }, 2026, 2027);
  expect(kept).toHaveLength(21);
  expect(kept).toContainEqual(own);
  expect(holidaysOf({ holidays: [] }, 2027, 2026)).toEqual([]);
});
