import { randomInt } from "node:crypto";

/** A whole number from `min` to `max`, both included. Handed in, so that tests can choose it. */
export type Random = (min: number, max: number) => number;

export const secureRandom: Random = (min, max) => randomInt(min, max + 1);

export function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[random(0, items.length - 1)] ?? items[0];
}
