import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { outbox } from "@/db/schema/delivery";
import { integrationEvents } from "@/db/schema/integration";
import { appointments, offices } from "@/db/schema/scheduling";
import { apiFixture } from "./testing/api-fixture";

const { close, db, api, key, pushed, stored, officeExample } = await apiFixture();
afterAll(close);

describe("offices", () => {
  test("are created, read, updated from their version, and listed", async () => {
    const office = { ...officeExample, code: "bh-centro" };
    const putIt = (body: unknown, headers = {}) =>
      api.call(key, "PUT", "/offices/bh-centro", { body, headers });
    expect((await putIt(office)).status).toBe(201);
    expect((await putIt(office)).status).toBe(200);
    expect((await putIt({ ...office, capacity: 3 })).status).toBe(428);
    const changed = await putIt({ ...office, capacity: 3 }, { "If-Match": '"v1"' });
    expect(changed.body).toMatchObject({ capacity: 3, version: 2, lunch: { start: "12:00" } });
    expect((await putIt({ ...office, capacity: 99 })).status).toBe(422);
    const { body } = await api.call(key, "GET", "/offices?limit=1");
    expect(body.items).toHaveLength(1);
  });

  test("twenty systems that create one office at once make one", async () => {
    const body = { ...officeExample, code: "corrida" };
    const calls = Array.from({ length: 20 }, () => api.call(key, "PUT", "/offices/corrida", { body }));
    expect((await Promise.all(calls)).filter(({ status }) => status === 201)).toHaveLength(1);
  });
});

/** A booked appointment of a new order at an office, half an hour long. @returns its id and the order's number */
async function booked(code: string, startsAt: Date) {
  const { number } = await pushed();
  const [office] = await db.select().from(offices).where(eq(offices.code, code));
  const id = randomUUID();
  await db.insert(appointments).values({
    id,
    orderId: (await stored(number))?.id ?? "",
    officeId: office?.id ?? "",
    mode: "in_person",
    startsAt,
    endsAt: new Date(startsAt.getTime() + 30 * 60_000),
    seat: 1,
    status: "booked",
    createdAt: startsAt,
    updatedAt: startsAt,
  });
  return { id, number };
}

describe("agenda", () => {
  test("an office that closes a day has its appointments listed and their holders told, and cancels none", async () => {
    const body = { ...officeExample, code: "fecha" };
    await api.call(key, "PUT", "/offices/fecha", { body });
    // Mondays, at ten.
    const closing = await booked("fecha", new Date("2026-11-30T13:00:00Z"));
    const staying = await booked("fecha", new Date("2026-12-07T13:00:00Z"));
    const put = (rules: object, version: number) =>
      api.call(key, "PUT", "/offices/fecha", {
        body: { ...body, ...rules },
        headers: { "If-Match": `"v${version}"` },
      });
    const listed = async () =>
      (await api.call(key, "GET", "/appointments?office=fecha&displaced=true")).body.items;
    const closures = [{ from: "2026-11-30", to: "2026-11-30", reason: "Obras" }];

    expect(await put({ closures }, 1)).toMatchObject({ status: 200 });
    expect(await listed()).toMatchObject([{ id: closing.id, orderNumber: closing.number, status: "booked" }]);
    await put({ closures, capacity: 3 }, 2);
    const told = await db.select().from(outbox).where(eq(outbox.topic, "appointment_displaced"));
    expect(told).toHaveLength(1);
    const events = await db
      .select()
      .from(integrationEvents)
      .where(eq(integrationEvents.type, "appointment.displaced"));
    expect(events).toMatchObject([{ data: { id: closing.id } }]);

    await put({}, 3);
    expect(await listed()).toEqual([]);
    const { body: still } = await api.call(key, "GET", `/appointments/${staying.id}`);
    expect(still).toMatchObject({ status: "booked", displacedAt: null });
  });

  test("who came and who did not is recorded once", async () => {
    await api.call(key, "PUT", "/offices/agenda", {
      body: { ...officeExample, code: "agenda" },
    });
    const { id, number } = await booked("agenda", new Date("2026-11-26T12:00:00Z"));
    const { body } = await api.call(key, "GET", "/appointments?office=agenda&status=booked");
    expect(body.items).toMatchObject([{ id, orderNumber: number, office: "agenda" }]);
    const record = (result: string) =>
      api.call(key, "POST", `/appointments/${id}/attendance`, { body: { result } });
    const both = await Promise.all([record("attended"), record("missed")]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
