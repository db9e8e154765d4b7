import { DAY_MS, dateOfDay } from "./local-date";
import { MINUTE_MS, timeOf } from "./wall-time";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = newFormat(zone);
  formats.set(zone, format);
  return format;
}

function newFormat(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  } catch (cause) {
    throw new RangeError(`Fuso horário desconhecido: «${zone}».`, { cause });
  }
}

const ZONE_NAME = /^[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z0-9_+-]+){1,2}$/;

// Seconds: local mean time, before the zones (São Paulo until 1914: -03:06:28).
const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/**
 * How far a zone's clocks are ahead of UTC at an instant, in milliseconds (negative in Brazil).
 * @throws RangeError for a zone that does not exist
 */
export function offsetAt(zone: string, instant: number): number {
  const text = formatOf(zone).format(instant);
  const found = OFFSET.exec(text);
  if (!found) throw new Error(`No offset in «${text}».`);
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = found;
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -size : size;
}

/** Is this the name of a place in the zones' database? Only «Area/Place»: an offset such as «-03:00» knows no law. */
export function isZone(name: string): boolean {
  if (!ZONE_NAME.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The day number of a zone's local date at an instant. */
export const localDayAt = (zone: string, instant: number) =>
  Math.floor((instant + offsetAt(zone, instant)) / DAY_MS);

/** The local date «yyyy-MM-dd» of a zone at an instant. */
export const localDateAt = (zone: string, instant: Date) => dateOfDay(localDayAt(zone, instant.getTime()));

/** An offset in milliseconds → «-03:00». */
export const offsetText = (offset: number) =>
  `${offset < 0 ? "-" : "+"}${timeOf(Math.floor(Math.abs(offset) / MINUTE_MS))}`;
