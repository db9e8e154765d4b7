import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { appointmentRow, officeRow } from "@/db/test/office-rows";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { bookableOffices, placesOfOffices } from "./bookable-offices";

const { db, close } = await testDatabase();
afterAll(close);

const now = new Date("2026-12-08T12:00:00Z");
const whole = { mode: "in_person", ahead: false, now, moved: null } as const;
const equator = { latitude: 0, longitude: 0 };
const codes = (agendas: { office: { code: string } }[]) => agendas.map(({ office }) => office.code);

beforeAll(async () => {
  const bh = { latitude: -19.94, longitude: -43.93, video: true };
  await officeRow(db, { code: "bh-b", name: "B", ...bh, bookAhead: true });
  await officeRow(db, { code: "bh-a", name: "A" });
  await officeRow(db, { code: "bh-closed", name: "C", active: false, bookAhead: true });
  await officeRow(db, { code: "sp", city: "São Paulo", state: "SP", latitude: -23.56, longitude: -46.66 });
  await officeRow(db, { code: "screen", inPerson: false, video: true, latitude: -19.94, longitude: -43.93 });
});

test("places are those where somebody is received in person, with how many offices", async () => {
  expect(await placesOfOffices(db, { ahead: false })).toEqual({
    places: [
      { state: "MG", city: "Belo Horizonte", count: 2 },
      { state: "SP", city: "São Paulo", count: 1 },
    ],
    hasVideo: true,
  });
  expect((await placesOfOffices(db, { ahead: true })).places).toEqual([
    { state: "MG", city: "Belo Horizonte", count: 1 },
  ]);
});

test("offices are found by city and by kind of service; one that takes no bookings is not", async () => {
  expect(codes(await bookableOffices(db, whole).inCity("MG", "Belo Horizonte"))).toEqual(["bh-a", "bh-b"]);
  expect(codes(await bookableOffices(db, { ...whole, ahead: true }).inCity("MG", "Belo Horizonte"))).toEqual([
    "bh-b",
  ]);
  expect(codes(await bookableOffices(db, { ...whole, mode: "video" }).all())).toEqual(["screen", "bh-b"]);
  for (const [state, city] of [
    ["MG", "São Paulo"],
    ["'", "%"],
  ] as const)
    expect(await bookableOffices(db, whole).inCity(state, city)).toEqual([]);
});

test("the nearest come first; one without coordinates does not come", async () => {
  const found = await bookableOffices(db, whole).near({ latitude: -23, longitude: -46 });
  expect(codes(found)).toEqual(["sp", "bh-b"]);
  expect(Math.round(found[0]?.kilometres ?? 0)).toBe(92);
  expect(await bookableOffices(db, { ...whole, ahead: true, mode: "video" }).near(equator)).toHaveLength(1);
});

test("an office is found by its code, even where it may not be chosen", async () => {
  const offered = bookableOffices(db, { ...whole, ahead: true });
  expect((await offered.find("bh-closed"))?.office.active).toBe(false);
  expect(await offered.find("none")).toBeUndefined();
});

test("live appointments come with their office, but the one that is moved, and those that are over", async () => {
  const office = await officeRow(db, { code: "busy", city: "Contagem" });
  const customerId = await newCustomer(db, "52998224725");
  const book = async (number: string, startsAt: string, own = {}) => {
    const orderId = await newOrder(db, customerId, number);
    return appointmentRow(db, { orderId, officeId: office.id, startsAt: new Date(startsAt) }, own);
  };
  const { id: moved } = await book("1", "2026-12-09T12:00:00Z");
  await book("2", "2026-12-09T12:30:00Z");
  await book("3", "2026-12-09T13:00:00Z", { status: "cancelled" });
  await book("4", "2026-12-08T07:00:00Z");
  const starts = async (own: { moved: string | null }) =>
    (await bookableOffices(db, { ...whole, ...own }).find("busy"))?.booked.map(({ start }) =>
      new Date(start).toISOString(),
    );
  expect(await starts({ moved: null })).toEqual(["2026-12-09T12:00:00.000Z", "2026-12-09T12:30:00.000Z"]);
  expect(await starts({ moved })).toEqual(["2026-12-09T12:30:00.000Z"]);
});
