import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { appointmentRow, officeRow } from "@/db/test/office-rows";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { findVisit, type Visit } from "@/db/unscoped/visits";
import { readBack } from "@/lib/scheduling/read-calendar";
import { calendarAttachment } from "./calendar-attachment";

const { db, close } = await testDatabase();
afterAll(close);

const env = { APP_URL: "https://portal.example:8443" };
const startsAt = new Date("2026-12-01T13:00:00Z");
const [longBefore, dayBefore] = [new Date("2026-11-25T12:00:00Z"), new Date("2026-11-30T13:00:00Z")];

let visit: Visit;
beforeAll(async () => {
  const orderId = await newOrder(db, await newCustomer(db, "52998224725"), "4501");
  const office = await officeRow(db, {
    ...{ name: "AR Acre", city: "Rio Branco", state: "AC", timezone: "America/Rio_Branco" },
    ...{ latitude: -9.97, longitude: -67.81, videoLink: "https://video.example/sala" },
  });
  const { id } = await appointmentRow(db, { orderId, officeId: office.id, startsAt });
  const found = await findVisit(db, id);
  if (!found) throw new Error("no visit");
  visit = found;
});

/** The file of the visit with what the test changes, as both readers read it. */
function read(own: Partial<Visit["appointment"]> = {}, now = longBefore) {
  const part = calendarAttachment({ ...visit, appointment: { ...visit.appointment, ...own } }, env, now);
  const { byIcalJs, byNodeIcal } = readBack(part.content.toString("utf8"));
  expect(byIcalJs).toEqual(byNodeIcal);
  return { ...part, event: byIcalJs };
}

test("two readers read a booking alike: instants, place, and the time of the office in words", () => {
  const { filename, contentType, event } = read();
  expect({ filename, contentType }).toEqual({
    filename: "agendamento.ics",
    contentType: "text/calendar; method=REQUEST; charset=utf-8",
  });
  expect(event).toMatchObject({
    method: "REQUEST",
    uid: `${visit.appointment.id}@portal.example`,
    sequence: 0,
    start: "2026-12-01T13:00:00.000Z",
    end: "2026-12-01T13:30:00.000Z",
    status: "CONFIRMED",
    attendee: "mailto:a@example.com",
    organizer: `mailto:${visit.office.email}`,
  });
  expect(event.location).toContain("AR Acre: Rua dos Exemplos, 100, Centro, Rio Branco/AC");
  expect(event.description).toContain(
    "terça-feira, 1º de dezembro de 2026, às 08:00 (horário de Rio Branco)",
  );
});

test("two readers read a cancellation alike", () => {
  const { contentType, event } = read({ status: "cancelled", sequence: 2 });
  expect(contentType).toBe("text/calendar; method=CANCEL; charset=utf-8");
  expect(event).toMatchObject({ method: "CANCEL", status: "CANCELLED", sequence: 2 });
});

test("a videoconference is at its link, from a day before", () => {
  expect(read({ mode: "video" }).event.location).toBe("Por videoconferência");
  const { event, content } = read({ mode: "video" }, dayBefore);
  expect(event.location).toBe("https://video.example/sala");
  expect(content.toString()).not.toContain("GEO");
});

test("the same state is the same file, byte for byte: a second try is not another message", () => {
  expect(read().content).toEqual(read({}, new Date("2026-11-26T12:00:00Z")).content);
});
