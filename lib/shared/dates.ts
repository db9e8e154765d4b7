import { TZDate } from "@date-fns/tz";
import { addDays, differenceInCalendarDays, format, parseISO } from "date-fns";

/** The zone people read times in; storage is UTC. */
export const ZONE = "America/Sao_Paulo";

const inZone = (instant: Date) => new TZDate(instant.getTime(), ZONE);

/** Instant → «12/01/2012 08:31», São Paulo time. */
export const formatDateTime = (instant: Date) => format(inZone(instant), "dd/MM/yyyy HH:mm");

/** Civil date «2012-01-12» → «12/01/2012». */
export const formatCivilDate = (isoDay: string) => isoDay.split("-").reverse().join("/");

// Made once: it is asked on every request. Swedish dates are written as ISO 8601 has them.
const civilDate = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE });

/** Instant → the civil date «2012-01-12» of São Paulo at that moment. */
export const civilDateOf = (instant: Date) => civilDate.format(instant);

/** The civil day so many days after one, before it when negative; «yyyy-MM-dd» both. */
export const civilDayAfter = (day: string, days: number): string =>
  format(addDays(parseISO(day), days), "yyyy-MM-dd");

/** How many civil days a day lies after another, negative when before it; «yyyy-MM-dd» both. */
export const civilDaysFrom = (earlier: string, later: string): number =>
  differenceInCalendarDays(parseISO(later), parseISO(earlier));
