import "server-only";
import type { Visit } from "@/db/unscoped/visits";
import { formatPhone } from "@/lib/identity/format-contact";
import { appointmentPath } from "@/lib/scheduling/appointment-paths";
import { modeText, placeText, whenText } from "@/lib/scheduling/appointment-words";
import { type CalendarEntry, calendarFile, calendarMethod } from "@/lib/scheduling/calendar-file";
import { videoRoom } from "@/lib/scheduling/video-room";
import type { Env } from "@/lib/server/env";
import type { OutgoingAttachment } from "@/lib/server/ports/mailer";

type Place = Pick<Env, "APP_URL">;

const summary = { in_person: "Validação presencial do certificado", video: "Validação por videoconferência" };

function locationOf({ appointment, office }: Visit, now: Date): string {
  if (appointment.mode === "in_person") return placeText(office);
  return videoRoom(appointment, office, now) ?? modeText.video;
}

/** The text tells the local time too: a calendar shows that of the reader's own zone. */
function descriptionOf({ appointment, office, order }: Visit): string {
  const when = whenText(appointment.startsAt, office.timezone, office.city);
  return [
    `${order.product}, pedido ${order.number}.`,
    `${when}, ${office.name}.`,
    `Telefone da unidade: ${formatPhone(office.phone)}.`,
    "O que levar e como mudar o horário: veja a página do agendamento.",
  ].join("\n");
}

function entryOf(visit: Visit, { APP_URL }: Place, now: Date): CalendarEntry {
  const { appointment, office, order, holder } = visit;
  const { latitude, longitude } = office;
  const isPlace = appointment.mode === "in_person" && latitude !== null && longitude !== null;
  return {
    appointmentId: appointment.id,
    host: new URL(APP_URL).hostname,
    sequence: appointment.sequence,
    status: appointment.status === "cancelled" ? "cancelled" : "booked",
    changedAt: appointment.updatedAt,
    startsAt: appointment.startsAt,
    endsAt: appointment.endsAt,
    summary: summary[appointment.mode],
    description: descriptionOf(visit),
    location: locationOf(visit, now),
    coordinates: isPlace ? { latitude, longitude } : null,
    url: `${APP_URL}${appointmentPath(order.number)}`,
    organizer: { name: office.name, email: office.email },
    attendee: holder,
  };
}

/** The calendar's file of an appointment as it is now: an invitation, or its cancellation (RFC 6047, 2.4: the part names the method). */
export function calendarAttachment(visit: Visit, env: Place, now: Date): OutgoingAttachment {
  const entry = entryOf(visit, env, now);
  return {
    filename: "agendamento.ics",
    contentType: `text/calendar; method=${calendarMethod(entry.status)}; charset=utf-8`,
    content: Buffer.from(calendarFile(entry)),
  };
}
