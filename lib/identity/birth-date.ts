import { isValid, parseISO, subYears } from "date-fns";

const OLDEST_YEARS = 130;

const asIso = (year: string, month: string, day: string) =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/**
 * A date of birth as a person types it: «30/01/1990», «30.1.1990», «30 01 1990», «30011990», or «1990-01-30» as a
 * browser fills it in.
 * @returns the civil date «1990-01-30», or null for anything that is no day of the calendar
 */
export function parseBirthDate(typed: string): string | null {
  const text = typed.trim();
  if (text.length > 20) return null;
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  const iso = day ? asIso(year, month, day) : text;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && isValid(parseISO(iso)) ? iso : null;
}

export type BirthDateFault = "future" | "too_long_ago";

/** Can somebody who is to be identified today have been born on this civil date? Null when they can. */
export function birthDateFault(birthDate: string, today: string): BirthDateFault | null {
  if (birthDate >= today) return "future";
  return parseISO(birthDate) < subYears(parseISO(today), OLDEST_YEARS) ? "too_long_ago" : null;
}

/** What a refused date says beside its field. */
export const birthDateFaultText = {
  future: "A data de nascimento precisa ser antes de hoje. Confira o ano.",
  too_long_ago: "Confira o ano da data de nascimento.",
} satisfies Record<BirthDateFault, string>;
