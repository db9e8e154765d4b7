import { type CancelRefusal, cancel, type Held, movesLeft } from "./appointment-rules";

/** How a live appointment stands: to come, over but not recorded yet, or one that the office does not keep. */
export type VisitState = "ahead" | "past" | "displaced";

type Live = { endsAt: Date; displacedAt: Date | null };

export function visitStateOf({ endsAt, displacedAt }: Live, now: Date): VisitState {
  if (displacedAt) return "displaced";
  return now < endsAt ? "ahead" : "past";
}

type Kept = CancelRefusal["code"];

/** Why a customer may not cancel or move an appointment, whatever the time it would move to; null where they may. */
export function changesClosed(
  held: Held,
  movesMade: number,
  now: Date,
): { cancel: Kept | null; move: Kept | "too_many_moves" | null } {
  const allowed = cancel(held, now);
  if (!allowed.ok) return { cancel: allowed.error.code, move: allowed.error.code };
  const isLastMove = !held.displacedAt && movesLeft(held.office, movesMade) === 0;
  return { cancel: null, move: isLastMove ? "too_many_moves" : null };
}
