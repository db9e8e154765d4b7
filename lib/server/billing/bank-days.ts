import "server-only";
import { getDay, parseISO } from "date-fns";
import { nationalHolidays } from "@/lib/scheduling/national-holidays";
import { civilDayAfter } from "@/lib/shared/dates";

const SATURDAY = 6;

/** From Good Friday: Monday and Tuesday of Carnaval, Corpus Christi. No holidays by law; no bank works all the same (FEBRABAN's calendar). */
const FROM_GOOD_FRIDAY = [-46, -45, 62];

function closedDaysOf(year: number): string[] {
  const holidays = nationalHolidays(year);
  const goodFriday = holidays.find(({ name }) => name === "Paixão de Cristo");
  const movable = goodFriday ? FROM_GOOD_FRIDAY.map((days) => civilDayAfter(goodFriday.date, days)) : [];
  return [...holidays.map(({ date }) => date), ...movable];
}

/** Does a bank work on a civil day? Nationwide: what a city alone keeps does not move a due date here. */
export function isBusinessDay(day: string): boolean {
  const weekday = getDay(parseISO(day));
  return weekday !== 0 && weekday !== SATURDAY && !closedDaysOf(Number(day.slice(0, 4))).includes(day);
}
