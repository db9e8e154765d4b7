import { describe, expect, test } from "vitest";
import { z } from "zod";
import { officeInput } from "./office-input";
import { sampleOfficeJson } from "./sample-office";

const faults = (own: object) =>
  officeInput
    .safeParse({ ...sampleOfficeJson, ...own })
    .error?.issues.map(({ path, message }) => [path.join("."), message]);
const paths = (own: object) => faults(own)?.map(([path]) => path);
const { address } = sampleOfficeJson;

test("takes an office as it is sent, and says what was left out", () => {
  expect(officeInput.parse(sampleOfficeJson)).toEqual({
    ...sampleOfficeJson,
    email: "centro@example.com",
    active: true,
    inPerson: true,
    video: false,
    videoLink: "",
    bookAhead: false,
    address: { ...address, complement: "" },
    location: null,
    accessibility: "",
    lunch: null,
    closures: [],
    holidays: [],
  });
});

test("a field that nobody knows is refused, on every level", () => {
  expect(faults({ seats: 3 })).toHaveLength(1);
  expect(faults({ address: { ...address, country: "Brasil" } })).toHaveLength(1);
  expect(faults({ lunch: { start: "12:00", end: "13:00", days: 5 } })).toHaveLength(1);
});

test.each([
  ["code", { code: "Centro" }],
  ["code", { code: "c" }],
  ["code", { code: "c".repeat(41) }],
  ["name", { name: " " }],
  ["name", { name: "x".repeat(121) }],
  ["name", { name: "Uni\u202edade" }],
  ["inPerson", { inPerson: false, video: false }],
  ["address.cep", { address: { ...address, cep: "30110-000" } }],
  ["address.state", { address: { ...address, state: "XX" } }],
  ["location.latitude", { location: { latitude: -91, longitude: 0 } }],
  ["location.longitude", { location: { latitude: 0, longitude: 181 } }],
  ["phone", { phone: "(31) 3555-0100" }],
  ["email", { email: "centro" }],
  // The Kelvin sign would turn into a plain «k» in lower case.
  ["email", { email: "\u212Aelvin@example.com" }],
  ["capacity", { capacity: 51 }],
  ["capacity", { capacity: 1.5 }],
  ["slotMinutes", { slotMinutes: 4 }],
  ["slotMinutes", { slotMinutes: 241 }],
  ["minNoticeMinutes", { minNoticeMinutes: -1 }],
  ["horizonDays", { horizonDays: 366 }],
  ["cancelLimitMinutes", { cancelLimitMinutes: 43_201 }],
  ["maxMoves", { maxMoves: -1 }],
  ["maxMissed", { maxMissed: 51 }],
])("refuses %s in %j", (path, own) => {
  expect(paths(own)).toEqual([path]);
});

describe("time zone", () => {
  test.each(["America/Sao_Paulo", "America/Argentina/Buenos_Aires", "Etc/GMT+3"])("%s is one", (timezone) => {
    expect(faults({ timezone })).toBeUndefined();
  });

  test.each([
    "",
    "-03:00",
    "BRT",
    "America/Atlantida",
    "america/sao_paulo",
    "America/Sao_Paulo ",
    "../etc/passwd",
  ])("«%s» is none", (timezone) => {
    expect(faults({ timezone })).toEqual([
      ["timezone", "Use o nome de um fuso da base IANA, como «America/Sao_Paulo»."],
    ]);
  });
});

describe("hours", () => {
  const monday = (...spans: object[]) => ({ weeklyHours: { "1": spans } });
  const span = (start: string, end: string) => ({ start, end });

  test("a day may be open until 24:00, in periods that touch, in any order", () => {
    expect(faults(monday(span("18:00", "24:00"), span("08:00", "18:00")))).toBeUndefined();
    expect(faults({ weeklyHours: {} })).toBeUndefined();
  });

  test.each([
    ["weeklyHours.1.0.start", monday(span("24:00", "24:00"))],
    ["weeklyHours.1.0.start", monday(span("8:00", "12:00"))],
    ["weeklyHours.1.0.end", monday(span("08:00", "24:01"))],
    ["weeklyHours.1.0.end", monday(span("08:00", "08:00"))],
    ["weeklyHours.1.0.end", monday(span("22:00", "02:00"))],
    ["weeklyHours.1", monday(span("13:00", "17:00"), span("08:00", "13:01"))],
    ["weeklyHours.1", monday(span("08:00", "12:00"), span("08:00", "12:00"))],
    ["weeklyHours.1", monday(...Array.from({ length: 9 }, (_, hour) => span(`0${hour}:00`, `0${hour}:30`)))],
    ["weeklyHours", { weeklyHours: { "0": [] } }],
    ["weeklyHours", { weeklyHours: { "8": [] } }],
    ["lunch.end", { lunch: span("13:00", "12:00") }],
    ["lunch.start", { lunch: span("25:00", "26:00") }],
  ])("refuses %s in %j", (path, own) => {
    expect(paths(own)).toContain(path);
  });

  test("says so in plain words", () => {
    expect(faults(monday(span("13:00", "17:00"), span("08:00", "13:01")))).toEqual([
      ["weeklyHours.1", "Os períodos de um mesmo dia não podem se sobrepor."],
    ]);
    expect(faults({ lunch: span("13:00", "12:00") })).toEqual([
      ["lunch.end", "O fim precisa vir depois do início."],
    ]);
  });
});

describe("closures and holidays", () => {
  const closed = (own: object) => ({ closures: [{ from: "2026-12-24", to: "2026-12-24", ...own }] });
  const holiday = (own: object) => ({ holidays: [{ date: "2026-12-24", name: "Véspera", ...own }] });

  test.each([
    closed({}),
    closed({ start: "13:00" }),
    closed({ end: "14:00", reason: "Quarta-feira de Cinzas" }),
    closed({ start: "13:00", end: "24:00" }),
    holiday({ start: "13:00" }),
  ])("takes %j", (own) => {
    expect(faults(own)).toBeUndefined();
  });

  test.each([
    ["closures.0.to", closed({ to: "2026-12-23" })],
    ["closures.0.to", closed({ to: "2026-02-30" })],
    ["closures.0.from", closed({ from: "0001-01-01" })],
    ["closures.0.end", closed({ start: "13:00", end: "13:00" })],
    ["closures.0.end", closed({ end: "00:00" })],
    ["closures", { closures: Array.from({ length: 401 }, () => ({ from: "2026-12-24", to: "2026-12-24" })) }],
    ["holidays.0.date", holiday({ date: "24/12/2026" })],
    ["holidays.0.name", holiday({ name: "" })],
    ["holidays.0.end", holiday({ start: "13:00", end: "12:00" })],
    ["holidays", { holidays: Array.from({ length: 401 }, () => ({ date: "2026-12-24", name: "Véspera" })) }],
  ])("refuses %s", (path, own) => {
    expect(paths(own)).toEqual([path]);
  });
});

test("the API's document shows lengths, limits and patterns", () => {
  const { properties, required } = z.toJSONSchema(officeInput, { io: "input" });
  expect(properties?.code).toMatchObject({ type: "string", pattern: "^[a-z0-9-]{2,40}$" });
  expect(properties?.name).toMatchObject({ type: "string", minLength: 1, maxLength: 120 });
  expect(properties?.capacity).toMatchObject({ type: "integer", minimum: 0, maximum: 50 });
  expect(properties?.email).toMatchObject({ type: "string", format: "email", maxLength: 254 });
  expect(properties?.closures).toMatchObject({ type: "array", maxItems: 400 });
  expect(required).not.toContain("lunch");
  expect(required).toEqual(expect.arrayContaining(["code", "timezone", "weeklyHours", "address"]));
});
