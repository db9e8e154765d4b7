import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
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

describe("agenda", () => {
  test("who came and who did not is recorded once", async () => {
    const { number } = await pushed();
    await api.call(key, "PUT", "/offices/agenda", {
      body: { ...officeExample, code: "agenda" },
    });
    const [office] = await db.select().from(offices).where(eq(offices.code, "agenda"));
    const at = new Date("2026-11-26T12:00:00Z");
    const id = randomUUID();
    await db.insert(appointments).values({
      id,
      orderId: (await stored(number))?.id ?? "",
      officeId: office?.id ?? "",
      mode: "in_person",
      startsAt: at,
      endsAt: new Date("2026-11-26T12:30:00Z"),
      seat: 1,
      status: "booked",
      createdAt: at,
      updatedAt: at,
    });
    const { body } = await api.call(key, "GET", "/appointments?office=agenda&status=booked");
    expect(body.items).toMatchObject([{ id, orderNumber: number, office: "agenda" }]);
    const record = (result: string) =>
      api.call(key, "POST", `/appointments/${id}/attendance`, { body: { result } });
    const both = await Promise.all([record("attended"), record("missed")]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
