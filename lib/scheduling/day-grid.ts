import type { Span } from "./office";
import { minutesOf } from "./wall-time";

type Minutes = [start: number, end: number];

const minutesOfSpan = ({ start, end }: Span): Minutes => [minutesOf(start), minutesOf(end)];

/** What lunch leaves of an opening span; a piece may be empty. */
function piecesOf(span: Span, lunch: Span | null): Minutes[] {
  const [start, end] = minutesOfSpan(span);
  if (!lunch) return [[start, end]];
  const [lunchStart, lunchEnd] = minutesOfSpan(lunch);
  return [
    [start, Math.min(end, lunchStart)],
    [Math.max(start, lunchEnd), end],
  ];
}

/** When an office is open on a day, in minutes since midnight: its spans, cut by lunch. */
export const piecesOfDay = (spans: Span[], lunch: Span | null): Minutes[] =>
  spans.flatMap((span) => piecesOf(span, lunch));

/** Where slots of a day may begin, in ascending minutes since midnight: each piece has its own grid, and a slot fits wholly (R2, R3). */
export function dayGrid(spans: Span[], lunch: Span | null, slotMinutes: number): number[] {
  const starts = new Set<number>();
  for (const [start, end] of piecesOfDay(spans, lunch)) {
    for (let at = start; at + slotMinutes <= end; at += slotMinutes) starts.add(at);
  }
  return [...starts].sort((a, b) => a - b);
}
