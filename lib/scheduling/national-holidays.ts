import { DAY_MS, dateOfDay } from "./local-date";
import type { OfficeHoliday } from "./office";

/** Easter Sunday of the Gregorian calendar, as a day number (the «anonymous» computus: Nature, 20 April 1876; Meeus, chapter 8). */
function easterOf(year: number): number {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leaps = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - leaps - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451);
  const sinceMarch = epact + toSunday - 7 * late + 21;
  return Date.UTC(year, 2, 1) / DAY_MS + sinceMarch;
}

// Leis 662/1949 and 10.607/2002, but for those with a law beside them.
const FIXED: { day: string; name: string; since?: number }[] = [
  { day: "01-01", name: "Confraternização Universal" },
  { day: "04-21", name: "Tiradentes" },
  { day: "05-01", name: "Dia Mundial do Trabalho" },
  { day: "09-07", name: "Independência do Brasil" },
  // Lei 6.802/1980
  { day: "10-12", name: "Nossa Senhora Aparecida" },
  { day: "11-02", name: "Finados" },
  { day: "11-15", name: "Proclamação da República" },
  // Lei 14.759/2023
  { day: "11-20", name: "Dia Nacional de Zumbi e da Consciência Negra", since: 2024 },
  { day: "12-25", name: "Natal" },
];

type NationalHoliday = { date: string; name: string; kind: "nacional" };

/**
 * The national holidays of a year, by date. Carnaval, Corpus Christi and the eves are none: an office that keeps
 * them says so itself. Nor is there a substitute for a holiday on a week-end.
 */
export function nationalHolidays(year: number): NationalHoliday[] {
  const fixed = FIXED.filter(({ since = 0 }) => year >= since).map(({ day, name }) => ({
    date: `${String(year).padStart(4, "0")}-${day}`,
    name,
  }));
  // Lei 9.093/1995, art. 2: kept everywhere, two days before Easter.
  const passion = { date: dateOfDay(easterOf(year) - 2), name: "Paixão de Cristo" };
  return [...fixed, passion]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((holiday) => ({ ...holiday, kind: "nacional" }));
}

/** All holidays that an office keeps: the nation's from one year to another, both included, and its own. */
export function holidaysOf(
  office: { holidays: OfficeHoliday[] },
  fromYear: number,
  toYear: number,
): OfficeHoliday[] {
  const years = Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, index) => fromYear + index);
  return [...years.flatMap(nationalHolidays), ...office.holidays];
}
