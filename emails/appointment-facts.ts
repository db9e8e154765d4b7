import type { DocumentToBring } from "@/lib/orders/documents";
import type { AppointmentMode } from "@/lib/scheduling/appointment";
import type { OfficePlace } from "@/lib/scheduling/appointment-words";

/** An appointment as a message names it. `startsAt` is an ISO instant; `phone` has digits only. */
export type AppointmentFacts = {
  name: string;
  orderNumber: string;
  product: string;
  mode: AppointmentMode;
  startsAt: string;
  office: OfficePlace & { code: string; timezone: string; phone: string; accessibility: string };
};

/** With what the holder needs to come. */
export type VisitFacts = AppointmentFacts & {
  whoComes: string;
  documents: DocumentToBring[];
  /** The room of a videoconference, once it may be shown. */
  videoRoom: string | null;
  /** Is there a room that a later message will show? */
  roomComes: boolean;
  /** Until when, an ISO instant, the holder moves or cancels online; null when that has passed. */
  changeableUntil: string | null;
  movesLeft: number;
  /** Was the visit booked ahead of the payment? */
  awaitsPayment: boolean;
};
