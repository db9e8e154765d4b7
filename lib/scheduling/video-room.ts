import type { AppointmentMode } from "./appointment";
import { leadMs } from "./reminders";

type Appointment = { mode: AppointmentMode; startsAt: Date };

/** The link of an appointment's videoconference: shown from a day before, so that it is not yet known to all the world. Null before, and without a room. */
export const videoRoom = (
  { mode, startsAt }: Appointment,
  { videoLink }: { videoLink: string },
  now: Date,
): string | null =>
  mode === "video" && videoLink && startsAt.getTime() - now.getTime() <= leadMs.day ? videoLink : null;
