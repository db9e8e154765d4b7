import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { integrationEvents } from "@/db/schema/integration";
import { apiFixture } from "./testing/api-fixture";

const { close, db, api, key, pushed, stored } = await apiFixture();
afterAll(close);

describe("an order's life by the API", () => {
  const step = (number: string, name: string, body: unknown) =>
    api.call(key, "POST", `/orders/${number}/${name}`, { body });

  test("paid, validated and delivered, each with its event", async () => {
    const { number } = await pushed();
    const payment = {
      source: "banco-001",
      reference: `pix-${number}`,
      method: "pix",
      amountCents: 18_000,
      paidAt: "2026-11-25T12:00:00Z",
    };
    expect((await step(number, "payments", payment)).status).toBe(201);
    expect((await step(number, "payments", payment)).status).toBe(200);
    expect((await step(number, "payments", { ...payment, amountCents: 1 })).status).toBe(409);
    const refused = await step(number, "validation", { result: "refused", reason: "Documento vencido" });
    expect(refused.body.status).toBe("rejected");
    await step(number, "validation", { result: "reopened" });
    expect((await step(number, "validation", { result: "approved", agent: "Rita" })).body.status).toBe(
      "awaiting_issuance",
    );
    const issued = await step(number, "issuance", {
      validFrom: "2026-11-25",
      validUntil: "2027-11-24",
      serial: "3AF2",
    });
    expect(issued.body).toMatchObject({
      status: "delivered",
      validUntil: "2027-11-24",
      certificateSerial: "3af2",
    });
    const order_ = await stored(number);
    const events = await db.select().from(integrationEvents).where(eq(integrationEvents.orderNumber, number));
    expect(events.map(({ type }) => type)).toEqual([
      "order.created",
      "order.status_changed",
      "payment.received",
      "order.status_changed",
      "order.status_changed",
      "order.status_changed",
      "order.status_changed",
    ]);
    expect(order_?.paidAt).toEqual(new Date("2026-11-25T12:00:00Z"));
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/52998224725|ana\.prado/);
  });

  test("a move out of order is 409 and lists the legal ones", async () => {
    const { number } = await pushed();
    const got = await step(number, "issuance", {
      validFrom: "2026-11-25",
      validUntil: "2027-11-24",
      serial: "1",
    });
    expect(got.status).toBe(409);
    expect(got.body).toMatchObject({
      legal: ["awaiting_validation", "cancelled", "expired"],
      from: "awaiting_payment",
    });
  });

  test("a partial payment waits for the rest, one too many is to be given back", async () => {
    const { number } = await pushed();
    const pay = (reference: string, amountCents: number) =>
      step(number, "payments", {
        source: "banco-001",
        reference: `${reference}-${number}`,
        method: "boleto",
        amountCents,
        paidAt: "2026-11-25T12:00:00Z",
      });
    expect((await pay("a", 10_000)).body.outcome).toBe("underpaid");
    expect((await stored(number))?.status).toBe("awaiting_payment");
    expect((await pay("b", 8_000)).body.outcome).toBe("paid");
    expect((await pay("c", 18_000)).body.outcome).toBe("refund_due");
    const { body } = await api.call(key, "GET", `/orders/${number}/charge`);
    expect(body).toMatchObject({ status: "paid", amountCents: 18_000, paidCents: 18_000 });
  });

  test("twenty notices of one payment at once count once", async () => {
    const { number } = await pushed();
    const body = {
      source: "b",
      reference: number,
      method: "pix",
      amountCents: 18_000,
      paidAt: "2026-11-25T12:00:00Z",
    };
    const results = await Promise.all(Array.from({ length: 20 }, () => step(number, "payments", body)));
    expect(results.filter(({ status }) => status === 201)).toHaveLength(1);
    const { body: list } = await api.call(key, "GET", `/orders/${number}/payments`);
    expect(list.items).toHaveLength(1);
  });
});
