import { fail, ok, type Result } from "@/lib/shared/result";
import type { AppointmentMode, AppointmentStatus } from "./appointment";
import { availableSlots } from "./available-slots";
import type { OfficeHoliday, OfficeSchedule } from "./office";
import type { Booking } from "./seats-used";
import { MINUTE_MS } from "./wall-time";
import { localDateAt } from "./zone";

/** What an office decides about its appointments, beside the times. */
export type OfficePolicy = {
  active: boolean;
  inPerson: boolean;
  video: boolean;
  cancelLimitMinutes: number;
  maxMoves: number;
  maxMissed: number;
};

/** The time that a customer asks for, and what is known about it now. */
export type Wish = {
  officeId: string;
  office: OfficeSchedule & OfficePolicy;
  mode: AppointmentMode;
  startsAt: Date;
  /** Those that the office keeps, national ones included. */
  holidays: OfficeHoliday[];
  /** Live appointments of the office around that time, without the one that is moved. */
  booked: Booking[];
};

/** The appointment that an order has. */
export type Held = {
  officeId: string;
  office: OfficePolicy;
  mode: AppointmentMode;
  startsAt: Date;
  status: AppointmentStatus;
  /** Since when the office does not serve at that time any more; null while it does. */
  displacedAt: Date | null;
};

export type Times = { startsAt: Date; endsAt: Date };

type Refused<Code extends string> = { code: Code };
type WishRefusal = Refused<"office_inactive" | "mode_not_offered" | "slot_unavailable" | "slot_full">;
type ChangeRefusal = Refused<"not_booked" | "too_late">;
export type BookRefusal = WishRefusal | Refused<"too_many_missed">;
export type RescheduleRefusal = WishRefusal | ChangeRefusal | Refused<"too_many_moves" | "same_time">;
export type CancelRefusal = ChangeRefusal;

/** Does the office serve people in this way? */
export const offers = (office: Pick<OfficePolicy, "inPerson" | "video">, mode: AppointmentMode) =>
  mode === "video" ? office.video : office.inPerson;

/** Is the time one that the office would offer with these appointments held? */
function isOffered({ office, holidays, startsAt }: Wish, booked: Booking[], now: Date): boolean {
  const day = localDateAt(office.timezone, startsAt);
  return availableSlots({ office, holidays, booked, now, from: day, to: day, only: startsAt }).length > 0;
}

function grant(wish: Wish, now: Date): Result<Times, WishRefusal> {
  const { office, mode, startsAt, booked } = wish;
  if (!office.active) return fail({ code: "office_inactive" });
  if (!offers(office, mode)) return fail({ code: "mode_not_offered" });
  if (isOffered(wish, booked, now))
    return ok({ startsAt, endsAt: new Date(startsAt.getTime() + office.slotMinutes * MINUTE_MS) });
  // Free but for others: it was taken a moment ago. Otherwise it never was on the list.
  return fail({ code: isOffered(wish, [], now) ? "slot_full" : "slot_unavailable" });
}

/** Until when, that moment included, an appointment is cancelled or moved by the customer alone. */
export const changeableUntil = ({ office, startsAt }: Pick<Held, "office" | "startsAt">) =>
  new Date(startsAt.getTime() - office.cancelLimitMinutes * MINUTE_MS);

function changeRefusal(held: Held, now: Date): ChangeRefusal | null {
  if (held.status !== "booked") return { code: "not_booked" };
  // It is the office that does not keep the time: no limit holds for the customer.
  if (held.displacedAt) return null;
  return now > changeableUntil(held) ? { code: "too_late" } : null;
}

/** How many moves an order has left, by the office that holds its appointment. */
export const movesLeft = ({ maxMoves }: OfficePolicy, movesMade: number) => Math.max(0, maxMoves - movesMade);

/** How many times an order may still be missed before it is booked only by the office. A first time is needed to be too many. */
export const missesLeft = ({ maxMissed }: OfficePolicy, missed: number) =>
  Math.max(0, Math.max(1, maxMissed) - missed);

/**
 * May this order take this time? Whether the order needs a visit now is the orders' own rule.
 * @param missed how often its customer did not come
 */
export function book(wish: Wish, missed: number, now: Date): Result<Times, BookRefusal> {
  if (missesLeft(wish.office, missed) === 0) return fail({ code: "too_many_missed" });
  return grant(wish, now);
}

/**
 * May the appointment move to this time? The old office's limits hold for leaving, the new one's for arriving:
 * otherwise a move would be a way around the cancellation limit.
 * @param movesMade how often the order was moved already
 */
export function reschedule(
  held: Held,
  wish: Wish,
  movesMade: number,
  now: Date,
): Result<Times, RescheduleRefusal> {
  const refusal = changeRefusal(held, now);
  if (refusal) return fail(refusal);
  if (!held.displacedAt && movesLeft(held.office, movesMade) === 0) return fail({ code: "too_many_moves" });
  const isSame =
    held.officeId === wish.officeId &&
    held.mode === wish.mode &&
    held.startsAt.getTime() === wish.startsAt.getTime();
  return isSame ? fail({ code: "same_time" }) : grant(wish, now);
}

/** May the customer cancel the appointment? */
export function cancel(held: Held, now: Date): Result<null, CancelRefusal> {
  const refusal = changeRefusal(held, now);
  return refusal ? fail(refusal) : ok(null);
}
