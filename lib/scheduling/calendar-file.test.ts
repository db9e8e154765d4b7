import { describe, expect, test } from "vitest";
import { type CalendarEntry, calendarFile, calendarMethod } from "./calendar-file";
import { readBack } from "./read-calendar";

const entry: CalendarEntry = {
  appointmentId: "0190a1b2-0000-7000-8000-000000000001",
  host: "portal.example.com",
  sequence: 0,
  status: "booked",
  changedAt: new Date("2026-11-25T11:00:00.123Z"),
  startsAt: new Date("2026-12-01T11:00:00Z"),
  endsAt: new Date("2026-12-01T11:30:00Z"),
  summary: "Validação presencial do certificado",
  description: "Leve um documento com foto, o CPF e, se houver; a procuração.\nChegue 10 minutos antes.",
  location: "AR Savassi, Avenida Getúlio Vargas, 1490 – Belo Horizonte/MG",
  coordinates: { latitude: -19.9372, longitude: -43.9337 },
  url: "https://portal.example.com/pedidos/4501/agendamento",
  organizer: { name: "AR Savassi", email: "savassi@ar.example.com" },
  attendee: { name: "Ana Prado", email: "ana+agenda@example.com" },
};
const file = (own: Partial<CalendarEntry> = {}) => calendarFile({ ...entry, ...own });
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

const HOSTILE =
  'x\r\nBEGIN:VEVENT\nUID:falso\rATTENDEE:mailto:a@b\u2028END:VCALENDAR\u0085\v\f\0;,\\ "ok" \ud800 👩🏽‍💻';

const expected = {
  method: "REQUEST",
  count: 1,
  uid: "0190a1b2-0000-7000-8000-000000000001@portal.example.com",
  sequence: 0,
  start: "2026-12-01T11:00:00.000Z",
  end: "2026-12-01T11:30:00.000Z",
  summary: entry.summary,
  description: entry.description,
  location: entry.location,
  status: "CONFIRMED",
  organizer: "mailto:savassi@ar.example.com",
  attendee: "mailto:ana+agenda@example.com",
  attendeeName: "Ana Prado",
};

describe("two readers agree", () => {
  test("on a booking", () => {
    expect(readBack(file())).toEqual({ byIcalJs: expected, byNodeIcal: expected });
  });

  test("on a move: the same UID, the next SEQUENCE", () => {
    const moved = {
      ...expected,
      sequence: 1,
      start: "2026-12-02T17:00:00.000Z",
      end: "2026-12-02T17:30:00.000Z",
    };
    const text = file({ sequence: 1, startsAt: new Date(moved.start), endsAt: new Date(moved.end) });
    expect(readBack(text)).toEqual({ byIcalJs: moved, byNodeIcal: moved });
  });

  test("on a cancellation", () => {
    const cancelled = { ...expected, method: "CANCEL", status: "CANCELLED", sequence: 2 };
    const text = file({ status: "cancelled", sequence: 2 });
    expect(readBack(text)).toEqual({ byIcalJs: cancelled, byNodeIcal: cancelled });
    expect([calendarMethod("booked"), calendarMethod("cancelled")]).toEqual(["REQUEST", "CANCEL"]);
  });

  test("that texts made to break out stay texts", () => {
    const person = { name: HOSTILE, email: 'a"\r\nX:1;,?subject=x@example.com' };
    const text = file({
      summary: HOSTILE,
      description: HOSTILE,
      location: HOSTILE,
      organizer: person,
      attendee: person,
    });
    const { byIcalJs, byNodeIcal } = readBack(text);
    expect(byIcalJs).toEqual(byNodeIcal);
    expect(byIcalJs).toMatchObject({ count: 1, uid: expected.uid });
    expect(byIcalJs.summary).toBe(
      'x\nBEGIN:VEVENT\nUID:falso\nATTENDEE:mailto:a@b\nEND:VCALENDAR\n\n\n;,\\ "ok"  👩🏽‍💻',
    );
    expect(byIcalJs.attendee).toBe("mailto:a%22X%3A1%3B%2C%3Fsubject%3Dx@example.com");
    expect(byIcalJs.attendeeName).toContain(",,\\ 'ok'");
  });
});

test("the file is the same, byte for byte, for the same state", () => {
  expect(file()).toBe(file());
});

test("every time is in UTC and no zone is described", () => {
  expect(file()).not.toMatch(/VTIMEZONE|TZID/);
  expect(unfolded(file()).filter((line) => /^DT/.test(line))).toEqual([
    "DTSTAMP:20261125T110000Z",
    "DTSTART:20261201T110000Z",
    "DTEND:20261201T113000Z",
  ]);
});

describe("lines", () => {
  const long = "ação 👩🏽‍💻 €".repeat(60);
  const octets = (text: string) => new TextEncoder().encode(text).length;

  test.each([
    ["plain", file()],
    ["long", file({ summary: long, location: "x".repeat(500), description: "a".repeat(63) })],
    ["hostile", file({ summary: HOSTILE, description: HOSTILE, location: HOSTILE })],
  ])("of a %s file end with CRLF and have 75 octets at most", (_, text) => {
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\0\v\f\u0085\u2028\u2029]/);
    for (const line of text.split("\r\n")) expect(octets(line)).toBeLessThanOrEqual(75);
  });

  test("are folded as late as possible and never within a character", () => {
    const text = file({ summary: long });
    expect(text).not.toContain("\ufffd");
    expect(unfolded(text)).toContain(`SUMMARY:${long}`);
    const exact = file({ summary: "a".repeat(67) });
    expect(exact).toContain(`SUMMARY:${"a".repeat(67)}\r\n`);
    expect(file({ summary: "a".repeat(68) })).toContain(`SUMMARY:${"a".repeat(67)}\r\n a\r\n`);
  });

  test("exactly one event, whatever the texts", () => {
    const lines = unfolded(file({ summary: HOSTILE, description: HOSTILE, location: HOSTILE }));
    expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith("UID:"))).toHaveLength(1);
  });
});

test("an office without coordinates has no GEO", () => {
  expect(unfolded(file())).toContain("GEO:-19.9372;-43.9337");
  expect(file({ coordinates: null })).not.toContain("GEO");
});
