import { eq } from "drizzle-orm";
import { afterAll, afterEach, expect, test } from "vitest";
import { boletosOf } from "@/db/queries/boletos";
import { orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/test/database";
import { readPaymentCode } from "@/lib/billing/boleto/read-payment-code";
import { readBrCode } from "@/lib/billing/pix/read-br-code";
import { setConduct } from "@/lib/server/adapters/homologation-titles";
import { billingWorld } from "@/lib/server/billing/testing/billing-world";
import { issueBoleto } from "./issue-boleto";

const { db, close } = await testDatabase();
afterAll(close);
afterEach(() => setConduct(db, {}));

const { deps, pass, place, registered, titles, deliver, settle, pay } = billingWorld(db);

test("a boleto is registered at the bank right after it is asked for, and can be paid by its codes", async () => {
  const placed = await place();
  expect(await issueBoleto(deps, placed.owner, placed)).toMatchObject({ ok: true, value: { isNew: true } });
  expect(await titles(placed)).toMatchObject([
    { status: "pending_registration", linhaDigitavel: null, amountCents: 18_000, dueOn: "2026-11-28" },
  ]);
  await deliver();
  const [title] = await titles(placed);
  expect(title).toMatchObject({ status: "registered", registeredAt: deps.clock.now(), bankCode: "999" });
  expect(readPaymentCode(title?.linhaDigitavel ?? "", "2026-11-25")).toMatchObject({
    ok: true,
    value: { bank: "999", amountCents: 18_000, dueOn: "2026-11-28", codigoBarras: title?.codigoBarras },
  });
  expect(readBrCode(title?.pixCopiaECola ?? "")).toMatchObject({ ok: true, value: { amountCents: 18_000 } });
});

test("asked for again, from fifty places at once, it is the same boleto", async () => {
  const placed = await place();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => issueBoleto(deps, placed.owner, placed)),
  );
  expect(answers.filter((answer) => answer.ok && answer.value.isNew)).toHaveLength(1);
  expect(new Set(answers.map((answer) => answer.ok && answer.value.id)).size).toBe(1);
  expect(await titles(placed)).toHaveLength(1);
});

test.each([
  ["an order of empenho", { paymentTerms: "invoiced" }, "not_billable"],
  ["a draft", { status: "draft" }, "not_awaiting_payment"],
  ["a paid order", { status: "awaiting_validation" }, "not_awaiting_payment"],
  ["a cancelled order", { status: "cancelled" }, "not_awaiting_payment"],
  ["an order past its term", { expiresOn: "2026-11-24" }, "past_term"],
] as const)("%s has no boleto", async (_, own, code) => {
  const placed = await place(own);
  expect(await issueBoleto(deps, placed.owner, placed)).toEqual({ ok: false, error: { code } });
  expect(await titles(placed)).toEqual([]);
});

test("somebody else's order, and what is no number, is not found", async () => {
  const [mine, theirs] = [await place(), await place()];
  for (const number of [theirs.number, "404", "x", "1".repeat(30), "../1"]) {
    const answer = await issueBoleto(deps, mine.owner, { number });
    expect(answer).toEqual({ ok: false, error: { code: "not_found" } });
    expect(await boletosOf(mine.owner, db).find(number)).toBeUndefined();
  }
});

test("without a bank none is made", async () => {
  const placed = await place();
  const answer = await issueBoleto({ ...deps, bank: null }, placed.owner, placed);
  expect(answer).toEqual({ ok: false, error: { code: "no_bank" } });
});

test("an order that ends soon has a boleto that is due before it ends", async () => {
  const { title } = await registered({ expiresOn: "2026-11-26" });
  expect(title).toMatchObject({ dueOn: "2026-11-26", payableUntil: "2026-11-26" });
});

test("a bank that decides later is asked again until it has decided", async () => {
  await setConduct(db, { decides: "later", laterSeconds: 60 });
  const placed = await place();
  await issueBoleto(deps, placed.owner, placed);
  expect(await deliver()).toMatchObject({ retried: 1 });
  expect(await titles(placed)).toMatchObject([{ status: "pending_registration" }]);
  await settle();
  expect(await titles(placed)).toMatchObject([{ status: "registered" }]);
});

test("a bank whose answer was lost is asked by our number, and registers once", async () => {
  await setConduct(db, { answers: "lost" });
  const placed = await place();
  await issueBoleto(deps, placed.owner, placed);
  await settle(2);
  expect(await titles(placed)).toMatchObject([{ status: "pending_registration" }]);
  await setConduct(db, {});
  let registrations = 0;
  const bank = deps.bank && {
    ...deps.bank,
    register: (title: Parameters<NonNullable<typeof deps.bank>["register"]>[0]) => {
      registrations += 1;
      return deps.bank?.register(title) ?? Promise.reject(new Error("no bank"));
    },
  };
  await deliver({ ...deps, bank });
  expect(registrations).toBe(0);
  expect(await titles(placed)).toMatchObject([{ status: "registered" }]);
});

test("a bank that is down registers once it is up again", async () => {
  await setConduct(db, { answers: "down" });
  const placed = await place();
  await issueBoleto(deps, placed.owner, placed);
  await settle(2);
  await setConduct(db, {});
  await settle(1);
  expect(await titles(placed)).toMatchObject([{ status: "registered" }]);
});

test("what the bank refuses says why, and the next one that is asked for is new", async () => {
  const placed = await place({ payerName: " " });
  await issueBoleto(deps, placed.owner, placed);
  await deliver();
  expect(await titles(placed)).toMatchObject([
    { status: "rejected", rejection: "Nome do pagador não informado" },
  ]);
  expect(await issueBoleto(deps, placed.owner, placed)).toMatchObject({ ok: true, value: { isNew: true } });
});

test("an order whose price sank under what was paid already is asked for nothing", async () => {
  const placed = await registered();
  await pay(placed.title.seuNumero, 10_000);
  await settle(1);
  await db.update(orders).set({ priceCents: 9_000 }).where(eq(orders.number, placed.number));
  const answer = await issueBoleto(deps, placed.owner, placed);
  expect(answer).toEqual({ ok: false, error: { code: "not_awaiting_payment" } });
});

test("a price that the sales system changed is that of the next boleto", async () => {
  const placed = await place({ payerName: " " });
  await issueBoleto(deps, placed.owner, placed);
  await deliver();
  const news = { priceCents: 15_000, payerName: "Ana" };
  await db.update(orders).set(news).where(eq(orders.number, placed.number));
  await issueBoleto(deps, placed.owner, placed);
  expect(await boletosOf(placed.owner, db).find(placed.number)).toMatchObject({
    charge: { amountCents: 15_000 },
    boletos: [{ amountCents: 15_000 }, { amountCents: 18_000, status: "rejected" }],
  });
});

test("a customer sees the charge, the boletos and the payments of the order, and no internal names", async () => {
  const { title, ...placed } = await registered();
  pass(1);
  const billing = await boletosOf(placed.owner, db).find(placed.number);
  expect(billing).toMatchObject({
    orderNumber: placed.number,
    charge: { status: "open", amountCents: 18_000 },
    boletos: [{ id: title.id, status: "registered", payer: { name: "Ana", document: "52998224725" } }],
    payments: [],
  });
  expect(billing?.boletos[0]).not.toHaveProperty("providerId");
});
