import "server-only";
import type { Db, Tx } from "@/db/client";
import type { Visit } from "@/db/unscoped/visits";
import type { AppointmentFacts, VisitFacts } from "@/emails/appointment-facts";
import {
  appointmentBooked,
  appointmentCancelled,
  appointmentDisplaced,
  appointmentMissed,
  appointmentMoved,
  appointmentReminder,
  type EmailMessage,
} from "@/emails/messages";
import { documentsToBring, whoComesText } from "@/lib/orders/documents";
import type { Notice } from "@/lib/scheduling/appointment-notice";
import { changeableUntil, missesLeft, movesLeft } from "@/lib/scheduling/appointment-rules";
import { isEndReason } from "@/lib/scheduling/end-reasons";
import { videoRoom } from "@/lib/scheduling/video-room";
import type { Deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";

import { nextFreeTimes } from "./next-free-times";
import { presenceKey } from "./presence-key";

type Writing = Pick<Deps, "clock" | "secrets"> & { db: Db | Tx };

function factsOf({ appointment, office, order, holder }: Visit): AppointmentFacts {
  const { code, name, streetType, street, streetNumber, complement, district, cep, city, state } = office;
  const { latitude, longitude, timezone, phone, accessibility } = office;
  return {
    name: holder.name,
    orderNumber: order.number,
    product: order.product,
    mode: appointment.mode,
    startsAt: appointment.startsAt.toISOString(),
    office: {
      ...{ code, name, streetType, street, streetNumber, complement, district, cep, city, state },
      ...{ latitude, longitude, timezone, phone, accessibility },
    },
  };
}

function visitFactsOf(visit: Visit, now: Date): VisitFacts {
  const { appointment, office, order, movesMade } = visit;
  const until = changeableUntil({ office, startsAt: appointment.startsAt });
  const room = videoRoom(appointment, office, now);
  return {
    ...factsOf(visit),
    whoComes: whoComesText[order.kind],
    documents: documentsToBring(order, civilDateOf(now)),
    videoRoom: room,
    roomComes: room === null && office.videoLink !== "",
    changeableUntil: now <= until ? until.toISOString() : null,
    movesLeft: movesLeft(office, movesMade),
    awaitsPayment: order.status === "awaiting_payment",
  };
}

function changeMail(visit: Visit, now: Date): EmailMessage {
  const { status, sequence, reason } = visit.appointment;
  if (status === "cancelled")
    return appointmentCancelled({ ...factsOf(visit), reason, byHolder: !isEndReason(reason) });
  return sequence === 0
    ? appointmentBooked(visitFactsOf(visit, now))
    : appointmentMoved(visitFactsOf(visit, now));
}

function reminderMail({ clock, secrets }: Writing, visit: Visit): EmailMessage {
  const key = visit.appointment.confirmedAt ? null : presenceKey(secrets, visit.appointment);
  return appointmentReminder({ ...visitFactsOf(visit, clock.now()), presenceKey: key });
}

/** What the holder is told of an appointment, as it is now. */
export async function noticeMail(deps: Writing, visit: Visit, notice: Notice): Promise<EmailMessage> {
  const now = deps.clock.now();
  switch (notice) {
    case "changed":
      return changeMail(visit, now);
    case "day":
    case "hours":
      return reminderMail(deps, visit);
    case "missed":
      return appointmentMissed({ ...factsOf(visit), missesLeft: missesLeft(visit.office, visit.missed) });
    case "displaced":
      return appointmentDisplaced({ ...factsOf(visit), freeTimes: await nextFreeTimes(deps.db, visit, now) });
  }
}
