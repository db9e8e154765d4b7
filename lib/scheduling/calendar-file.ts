import { calendarInstant, calendarLine, calendarParameter, calendarText, mailtoUri } from "./calendar-line";

type Mailbox = { name: string; email: string };

/** What a calendar needs to know about an appointment, in this state of it. */
export type CalendarEntry = {
  /** Never changes, whatever moves: the UID is made of it, and of the portal's host. */
  appointmentId: string;
  host: string;
  /** One more with every change, cancellation too; calendars ignore what is not newer. */
  sequence: number;
  status: "booked" | "cancelled";
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description: string;
  /** The address, or the link of the videoconference. */
  location: string;
  coordinates: { latitude: number; longitude: number } | null;
  /** The appointment's page. */
  url: string;
  organizer: Mailbox;
  attendee: Mailbox;
};

/** The iTIP method, which the mail's part names too (RFC 5546, 3.2). */
export const calendarMethod = (status: CalendarEntry["status"]) =>
  status === "cancelled" ? "CANCEL" : "REQUEST";

const eventLines = (entry: CalendarEntry): string[] => [
  `UID:${calendarText(`${entry.appointmentId}@${entry.host}`)}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${calendarInstant(entry.changedAt)}`,
  `DTSTART:${calendarInstant(entry.startsAt)}`,
  `DTEND:${calendarInstant(entry.endsAt)}`,
  `SUMMARY:${calendarText(entry.summary)}`,
  `DESCRIPTION:${calendarText(entry.description)}`,
  `LOCATION:${calendarText(entry.location)}`,
  ...(entry.coordinates ? [`GEO:${entry.coordinates.latitude};${entry.coordinates.longitude}`] : []),
  // Encoded by the URL's own rules, so that no line break is left in it.
  `URL:${new URL(entry.url).href}`,
  `STATUS:${entry.status === "cancelled" ? "CANCELLED" : "CONFIRMED"}`,
  "TRANSP:OPAQUE",
  "CLASS:PRIVATE",
  `ORGANIZER;CN=${calendarParameter(entry.organizer.name)}:${mailtoUri(entry.organizer.email)}`,
  `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN=${calendarParameter(entry.attendee.name)}:${mailtoUri(entry.attendee.email)}`,
];

/** The calendar file of an appointment (RFC 5545, 5546): the same bytes for the same state. */
export const calendarFile = (entry: CalendarEntry): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Servicos Online//Agendamento//PT-BR",
    "CALSCALE:GREGORIAN",
    `METHOD:${calendarMethod(entry.status)}`,
    "BEGIN:VEVENT",
    ...eventLines(entry),
    "END:VEVENT",
    "END:VCALENDAR",
  ]
    .map(calendarLine)
    .join("");
