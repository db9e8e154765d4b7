import ICAL from "ical.js";
import ical from "node-ical";

/** What each of two independent readers makes of a calendar file, in one form, for tests. */
export function readBack(text: string) {
  const component = new ICAL.Component(ICAL.parse(text));
  const vevents = component.getAllSubcomponents("vevent");
  const event = new ICAL.Event(vevents[0] as ICAL.Component);
  const byIcalJs = {
    method: component.getFirstPropertyValue("method"),
    count: vevents.length,
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    summary: event.summary,
    description: event.description,
    location: event.location,
    status: event.component.getFirstPropertyValue("status"),
    organizer: event.organizer,
    attendee: event.attendees[0]?.getFirstValue(),
    attendeeName: event.attendees[0]?.getFirstParameter("cn"),
  };
  const parsed = ical.sync.parseICS(text);
  const nodeEvents = Object.values(parsed).filter((one) => one?.type === "VEVENT");
  // biome-ignore lint/suspicious/noExplicitAny: the reader's types know less than it reads
  const other = nodeEvents[0] as any;
  const byNodeIcal = {
    method: other.method,
    count: nodeEvents.length,
    uid: other.uid,
    sequence: Number(other.sequence),
    start: other.start.toISOString(),
    end: other.end.toISOString(),
    summary: other.summary,
    description: other.description,
    location: other.location,
    status: other.status,
    organizer: other.organizer.val,
    attendee: other.attendee.val,
    attendeeName: other.attendee.params.CN.replaceAll('"', ""),
  };
  return { byIcalJs, byNodeIcal };
}
