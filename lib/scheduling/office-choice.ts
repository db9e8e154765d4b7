import type { AppointmentMode } from "./appointment";
import { missesLeft, type OfficePolicy, offers } from "./appointment-rules";
import type { appointmentRefusalText } from "./texts";

/** What of an order decides which offices it may choose. */
export type Chooser = {
  mode: AppointmentMode;
  videoAllowed: boolean;
  /** Its payment is not confirmed yet. */
  ahead: boolean;
  missed: number;
  /** It has an appointment that would be moved. */
  moves: boolean;
};

/** Why an order may not choose an office, whatever the time, as booking and moving will say it; null where it may. */
export function officeClosed(
  office: OfficePolicy & { bookAhead: boolean },
  { mode, videoAllowed, ahead, missed, moves }: Chooser,
): keyof typeof appointmentRefusalText | null {
  if (!office.active) return "office_inactive";
  if (mode === "video" && !videoAllowed) return "video_not_allowed";
  if (!offers(office, mode)) return "mode_not_offered";
  if (ahead && !office.bookAhead) return "payment_first";
  return !moves && missesLeft(office, missed) === 0 ? "too_many_missed" : null;
}
