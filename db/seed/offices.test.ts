import { expect, test } from "vitest";
import { z } from "zod";
import offices from "@/db/seed/offices.json";
import { availableSlots } from "@/lib/scheduling/available-slots";
import { holidaysOf } from "@/lib/scheduling/national-holidays";
import { officeInput } from "@/lib/scheduling/office-input";

const parsed = z.array(officeInput).parse(offices);

test("no two offices have one code, and each is written as the API would keep it", () => {
  expect(new Set(parsed.map(({ code }) => code)).size).toBe(parsed.length);
  for (const [index, office] of parsed.entries()) expect(office).toMatchObject(offices[index] ?? {});
});

test("they show what offices differ in: state, zone, mode, Saturdays, hours until midnight", () => {
  const states = parsed.map(({ address }) => address.state);
  expect(states.filter((state) => state === "MG").length).toBeGreaterThanOrEqual(5);
  expect(new Set(states)).toEqual(new Set(["MG", "SP", "RJ", "PE", "AC", "AM"]));
  expect(new Set(parsed.map(({ timezone }) => timezone)).size).toBe(5);
  expect(parsed.filter(({ video }) => video)).toHaveLength(3);
  expect(parsed.some(({ inPerson }) => !inPerson)).toBe(true);
  expect(parsed.filter(({ weeklyHours }) => weeklyHours["6"])).not.toHaveLength(0);
  expect(offices.some(({ weeklyHours }) => JSON.stringify(weeklyHours).includes("24:00"))).toBe(true);
});

// One ordinary fortnight, and the one of Christmas and New Year with the recesses in it.
const fortnights = ["2026-11-25", "2026-12-23"];

test.each(parsed.flatMap((office) => fortnights.map((from) => ({ code: office.code, from, office }))))(
  "$code has free times in the two weeks from $from",
  ({ office, from }) => {
    const to = new Date(Date.parse(`${from}T00:00:00Z`) + 13 * 86_400_000).toISOString().slice(0, 10);
    const holidays = holidaysOf(office, 2026, 2027);
    const slots = availableSlots({ office, holidays, booked: [], now: `${from}T15:00:00Z`, from, to });
    expect(slots.length).toBeGreaterThan(0);
  },
);

const timesOn = (code: string, date: string) => {
  const office = parsed.find((one) => one.code === code);
  if (!office) throw new Error(code);
  const holidays = holidaysOf(office, 2026, 2027);
  const now = new Date(Date.parse(`${date}T12:00:00Z`) - 7 * 86_400_000);
  return availableSlots({ office, holidays, booked: [], now, from: date, to: date }).map(
    ({ local }) => local,
  );
};

test.each([
  ["bh-savassi", "2026-12-08", "Imaculada Conceição in Belo Horizonte"],
  ["bh-savassi", "2027-05-27", "Corpus Christi in Belo Horizonte"],
  ["recife-boa-vista", "2026-03-06", "Pernambuco's day is the 6th of March"],
  ["rio-branco-centro", "2027-11-19", "Acre keeps the Tratado de Petrópolis on Friday"],
  ["sp-paulista", "2027-07-09", "São Paulo's state holiday"],
  ["uberlandia-centro", "2026-08-31", "Uberlândia's anniversary"],
])("%s is closed on %s: %s", (code, date) => {
  expect(timesOn(code, date)).toEqual([]);
});

test("where a day is no holiday, the office is open", () => {
  expect(timesOn("recife-boa-vista", "2027-03-01")).not.toEqual([]);
  expect(timesOn("juiz-de-fora-centro", "2026-12-08")).not.toEqual([]);
  expect(timesOn("bh-savassi", "2027-02-10")[0]).toBe("2027-02-10T14:00");
});
