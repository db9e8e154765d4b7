import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { accesses, customers } from "@/db/schema/customers";
import { orderExample } from "./examples";
import { apiFixture } from "./testing/api-fixture";

const { close, db, api, key, pushed, problemOf } = await apiFixture();
afterAll(close);

describe("holder and payer", () => {
  test("the holder's data change until they have an access, the CPF never", async () => {
    const body = await pushed({
      holder: { ...orderExample.holder, cpf: "22255588846", email: "rita@example.com" },
    });
    const at = `/orders/${body.number}/holder`;
    const holder = { ...body.holder, name: "Rita Nova" };
    expect((await api.call(key, "PUT", at, { body: holder })).status).toBe(428);
    const good = await api.call(key, "PUT", at, { body: holder, headers: { "If-Match": '"v1"' } });
    expect([good.status, good.body.name]).toEqual([200, "Rita Nova"]);
    const cpf = await api.call(key, "PUT", at, {
      body: { ...holder, cpf: "52998224725" },
      headers: { "If-Match": "*" },
    });
    expect(cpf.status).toBe(409);
    const [person] = await db.select().from(customers).where(eq(customers.cpf, "22255588846"));
    const now = new Date("2026-11-25T12:00:00Z");
    await db
      .insert(accesses)
      .values({ customerId: person?.id ?? "", passwordHash: "-", passwordChangedAt: now, createdAt: now });
    const late = await api.call(key, "PUT", at, {
      body: { ...holder, name: "Outra" },
      headers: { "If-Match": "*" },
    });
    expect([late.status, problemOf(late.body)]).toEqual([409, "holder_has_access"]);
  });

  test("the payer changes before the payment, to a CNPJ with letters too", async () => {
    const { number } = await pushed();
    const body = { name: "Empresa Nova", document: "12ABC34501DE35" };
    const got = await api.call(key, "PUT", `/orders/${number}/payer`, {
      body,
      headers: { "If-Match": '"v1"' },
    });
    expect([got.status, got.body]).toEqual([200, body]);
  });
});
