import type { Closure, OfficeHoliday } from "./office";
import { minutesOf } from "./wall-time";

/** Minutes of a local day in which nobody is served. */
export type Block = { start: number; end: number };

const blockOf = ({ start = "00:00", end = "24:00" }: Pick<Closure, "start" | "end">): Block => ({
  start: minutesOf(start),
  end: minutesOf(end),
});

/** The closures and holidays of a local date; all of them count (R5). */
export const blocksOn = (date: string, closures: Closure[], holidays: OfficeHoliday[]): Block[] => [
  ...closures.filter(({ from, to }) => from <= date && date <= to).map(blockOf),
  ...holidays.filter((holiday) => holiday.date === date).map(blockOf),
];

/** Touching is no overlap (R5). */
export const overlapsAny = (blocks: Block[], start: number, end: number) =>
  blocks.some((block) => block.start < end && block.end > start);
