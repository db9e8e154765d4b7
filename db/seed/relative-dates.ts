import { TZDate } from "@date-fns/tz";
import { addDays, format } from "date-fns";
import { ZONE } from "@/lib/shared/dates";

const RELATIVE = /^([+-]\d+)d(?: (\d\d):(\d\d))?$/;

/** «-12d» is the civil date twelve days ago, «+20d» one ahead; «-12d 08:31» the instant of that time of São Paulo, in UTC. */
function resolve(text: string, now: Date): string {
  const [, days, hours, minutes] = RELATIVE.exec(text) ?? [];
  if (days === undefined) return text;
  const day = addDays(new TZDate(now.getTime(), ZONE), Number(days));
  if (hours === undefined) return format(day, "yyyy-MM-dd");
  day.setHours(Number(hours), Number(minutes), 0, 0);
  return new Date(day.getTime()).toISOString();
}

/** A JSON value with every date that is relative to today made absolute. */
export function resolveDates(value: unknown, now: Date): unknown {
  if (typeof value === "string") return resolve(value, now);
  if (Array.isArray(value)) return value.map((item) => resolveDates(item, now));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveDates(item, now)]));
}
