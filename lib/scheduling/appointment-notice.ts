import type { AppointmentStatus } from "./appointment";
import { leadMs } from "./reminders";

/** What a message about an appointment is for. */
export type Notice = "changed" | "day" | "hours" | "missed" | "displaced";

/** The appointment that a message speaks of, in which state of it. */
export type Told = { appointmentId: string; sequence: number; notice: Notice };

/** That appointment as it is now. */
export type Current = {
  sequence: number;
  status: AppointmentStatus;
  startsAt: Date;
  displacedAt: Date | null;
  /** Is its order still to be validated? */
  orderRuns: boolean;
};

/**
 * Is a message still true and of use? One that a later change has overtaken is not, nor one whose time has passed: it is
 * asked when the message is written, and again when it is sent.
 */
export function isNoticeDue({ notice, sequence }: Told, current: Current, now: Date): boolean {
  if (current.sequence !== sequence) return false;
  if (notice === "changed" && current.status === "cancelled") return true;
  if (!current.orderRuns) return false;
  if (notice === "missed") return current.status === "missed";
  const left = current.startsAt.getTime() - now.getTime();
  if (current.status !== "booked" || left <= 0) return false;
  if (notice === "changed") return true;
  // A time that the office does not serve is nothing to remind of.
  if ((notice === "displaced") !== (current.displacedAt !== null)) return false;
  // The reminder of two hours before says it as well.
  return notice !== "day" || left >= leadMs.hours;
}
