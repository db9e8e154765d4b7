import "server-only";
import { findLiveTimes, type Visit } from "@/db/unscoped/visits";
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
import { bookableDays, freeOn } from "@/lib/scheduling/first-free";
import { videoRoom } from "@/lib/scheduling/video-room";
import type { Deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";

import { presenceKey } from "./presence-key";

type Writing = Pick<Deps, "clock" | "secrets"> & { db: Parameters<typeof findLiveTimes>[0] };

const TIMES_OFFERED = 3;

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

async function displacedMail({ db, clock }: Writing, visit: Visit): Promise<EmailMessage> {
  const { office } = visit;
  const now = clock.now();
  const agenda = { office, booked: await findLiveTimes(db, office.id, now), now };
  const { today, last } = bookableDays(agenda);
  const free = office.active ? freeOn(agenda, today, last).slice(0, TIMES_OFFERED) : [];
  return appointmentDisplaced({ ...factsOf(visit), freeTimes: free.map(({ start }) => start) });
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
      return displacedMail(deps, visit);
  }
}
