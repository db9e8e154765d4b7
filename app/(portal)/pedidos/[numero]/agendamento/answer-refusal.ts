import { notFound, redirect } from "next/navigation";
import { changeEndPath, timesAgainPath } from "@/lib/scheduling/booking-notice";
import { appointmentRefusalText } from "@/lib/scheduling/texts";
import type { SeatRequest } from "@/lib/server/appointments/take-seat";
import type { BookAppointmentRefusal } from "@/lib/server/use-cases/book-appointment";
import type { CancelAppointmentRefusal } from "@/lib/server/use-cases/cancel-appointment";
import type { RescheduleAppointmentRefusal } from "@/lib/server/use-cases/reschedule-appointment";
import type { FormState } from "@/lib/shared/form-state";

type Refusal = BookAppointmentRefusal | RescheduleAppointmentRefusal | CancelAppointmentRefusal;

/** A page that shows what is no longer so leads to the appointment as it is; any other refusal is told in its place. */
export function answerRefusal(refusal: Refusal, number: string): FormState {
  const { code } = refusal;
  if (code === "not_found") notFound();
  if (code === "already_booked") redirect(changeEndPath(number, "ja-marcado"));
  if (code === "stale" || code === "not_booked") redirect(changeEndPath(number, "mudou"));
  const message =
    code === "service_closed" ? `${refusal.reason} ${refusal.unlock}` : appointmentRefusalText[code];
  return { status: "refused", message, values: {} };
}

/** A time that cannot be had leads back to the times, as they are now, with everything else kept. */
export function seatRefusal(refusal: Refusal, wanted: SeatRequest & { number: string }): FormState {
  const { code } = refusal;
  if (code === "slot_full") redirect(timesAgainPath(wanted.number, wanted, wanted.startsAt, "ocupado"));
  if (code === "slot_unavailable") {
    redirect(timesAgainPath(wanted.number, wanted, wanted.startsAt, "indisponivel"));
  }
  return answerRefusal(refusal, wanted.number);
}
