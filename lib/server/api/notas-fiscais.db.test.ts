import { afterAll, describe, expect, test } from "vitest";
import { apiFixture } from "./testing/api-fixture";

const { close, api, key, pushed } = await apiFixture();
afterAll(close);

describe("notas fiscais", () => {
  const nota = (number: string) => ({
    number,
    issuedAt: "2026-11-25T13:00:00Z",
    competence: "2026-11-25",
    issuer: { cnpj: "11222333000181", name: "AC Exemplo" },
    taker: { document: "52998224725", name: "Ana Prado" },
    serviceCode: "01.07",
    description: "Certificado digital",
    amountCents: 18_000,
    issRateHundredths: 200,
    issCents: 360,
    netCents: 18_000,
  });

  test("the same twice is one, other data under its number are refused, and one may be replaced", async () => {
    const { number } = await pushed();
    const at = `/orders/${number}/notas-fiscais`;
    const first = await api.call(key, "POST", at, { body: nota("9001") });
    expect([first.status, first.body.status]).toEqual([201, "issued"]);
    expect((await api.call(key, "POST", at, { body: nota("9001") })).status).toBe(200);
    expect((await api.call(key, "POST", at, { body: { ...nota("9001"), issCents: 1 } })).status).toBe(409);
    expect((await api.call(key, "POST", at, { body: { ...nota("9002"), netCents: 1 } })).status).toBe(422);
    const second = await api.call(key, "POST", at, { body: nota("9002") });
    const status = await api.call(key, "PUT", `${at}/${first.body.id}/status`, {
      body: { status: "replaced", replacedBy: second.body.id },
      headers: { "If-Match": '"v1"' },
    });
    expect(status.body).toMatchObject({ status: "replaced", replacedBy: second.body.id, version: 2 });
    const { body } = await api.call(key, "GET", at);
    expect(body.items).toHaveLength(2);
  });
});
