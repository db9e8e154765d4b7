export type Point = { latitude: number; longitude: number };

const EARTH_KM = 6371;
const POINT = /^(-?\d{1,2}(?:\.\d{1,4})?),(-?\d{1,3}(?:\.\d{1,4})?)$/;

/** «-19.93,-43.93»: to a hundredth of a degree, about a kilometre, which is enough to find an office and tells less. */
export const pointWord = ({ latitude, longitude }: Point) => `${latitude.toFixed(2)},${longitude.toFixed(2)}`;

/** The point of an address; null for what is no point of the earth. */
export function readPoint(text: unknown): Point | null {
  const [, latitude, longitude] = (typeof text === "string" && POINT.exec(text)) || [];
  const point = { latitude: Number(latitude), longitude: Number(longitude) };
  const isOnEarth = Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
  return isOnEarth ? point : null;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const halfChord = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;

/** The way over the ground, as the crow flies (haversine). */
export function kilometresBetween(one: Point, other: Point): number {
  const share =
    halfChord(other.latitude - one.latitude) +
    Math.cos(radians(one.latitude)) *
      Math.cos(radians(other.latitude)) *
      halfChord(other.longitude - one.longitude);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** «≈ 3 km», in a straight line. */
export const distanceText = (kilometres: number) =>
  kilometres < 1 ? "menos de 1 km" : `≈ ${Math.round(kilometres).toLocaleString("pt-BR")} km`;

/** The places nearest to a point, nearest first, with how far they are. */
export const nearest = <Place extends Point>(places: readonly Place[], from: Point, count: number) =>
  places
    .map((place) => ({ ...place, kilometres: kilometresBetween(from, place) }))
    .sort((a, b) => a.kilometres - b.kilometres)
    .slice(0, count);
