import { afterAll, afterEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import type { BoletoPayer } from "@/lib/billing/boleto-payer";
import { setConduct } from "@/lib/server/adapters/homologation-titles";
import { billingWorld } from "@/lib/server/billing/testing/billing-world";
import type { Deps } from "@/lib/server/deps";
import { changeBoletoPayer } from "./change-boleto-payer";
import { issueBoleto } from "./issue-boleto";
import { reissueBoleto } from "./reissue-boleto";

const { db, close } = await testDatabase({ max: 20 });
afterAll(close);
afterEach(() => setConduct(db, {}));

const { deps, place, stored, titles, paid, deliver, settle, registered, pay } = billingWorld(db);
type Placed = Awaited<ReturnType<typeof place>>;

const company: BoletoPayer = {
  ...{ name: "Padaria Exemplo Ltda.", document: "12ABC34501DE35", email: "contas@padaria.example" },
  ...{ street: "Rua da Bahia", number: "1148", district: "Centro", cep: "30160011" },
  ...{ city: "Belo Horizonte", state: "MG" },
};
const change = ({ owner, number }: Placed, payer = company) =>
  changeBoletoPayer(deps, owner, { number, payer });

test("without a boleto the next one is the new payer's", async () => {
  const placed = await place();
  expect(await change(placed)).toEqual({ ok: true, value: null });
  expect(await stored(placed)).toMatchObject({ payerName: company.name, payerDocument: company.document });
  await issueBoleto(deps, placed.owner, placed);
  expect(await titles(placed)).toMatchObject([{ payer: company }]);
});

test("a boleto of the old payer is taken back first, and the history keeps whose it was", async () => {
  await setConduct(db, { decides: "later", laterSeconds: 60 });
  const placed = await registered();
  await settle();
  expect(await change(placed)).toMatchObject({ ok: true });
  await deliver();
  expect(await titles(placed)).toMatchObject([{ status: "cancel_pending", payer: { name: "Ana" } }]);
  await settle();
  expect(await titles(placed)).toMatchObject([
    { status: "cancelled", payer: { name: "Ana" } },
    { status: "registered", payer: company, dueOn: "2026-11-28" },
  ]);
});

test("before the old boleto is registered it waits for that, and then the same happens", async () => {
  const placed = await place();
  await issueBoleto(deps, placed.owner, placed);
  await change(placed);
  await settle();
  expect(await titles(placed)).toMatchObject([
    { status: "cancelled" },
    { status: "registered", payer: company },
  ]);
});

test("in the middle of a reissue the one new boleto is the new payer's", async () => {
  const placed = await registered();
  const { number, owner, title } = placed;
  await reissueBoleto(deps, owner, { number, boletoId: title.id, dueOn: "2026-12-10" });
  await change(placed);
  await settle();
  expect(await titles(placed)).toMatchObject([
    { status: "cancelled" },
    { status: "registered", payer: company, dueOn: "2026-12-10" },
  ]);
});

test("twenty times at once it is one change", async () => {
  const placed = await registered();
  const answers = await Promise.all(Array.from({ length: 20 }, () => change(placed)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  await settle();
  expect(await titles(placed)).toMatchObject([{ status: "cancelled" }, { status: "registered" }]);
});

test("a bank that fails in between leaves neither two payable boletos nor none for ever", async () => {
  const placed = await registered();
  await change(placed);
  const { bank } = deps;
  const dying = bank && { ...bank, cancel: () => Promise.reject(new Error("killed")) };
  await deliver({ ...deps, bank: dying } as Deps);
  expect(await titles(placed)).toMatchObject([{ status: "cancel_pending" }]);
  await settle();
  expect(await titles(placed)).toMatchObject([
    { status: "cancelled" },
    { status: "registered", payer: company },
  ]);
});

test("a payment says who was billed when it came", async () => {
  const placed = await registered();
  await change(placed);
  await settle();
  await pay((await titles(placed)).at(-1)?.seuNumero ?? "");
  await settle(1);
  expect(await paid(placed)).toMatchObject([{ payerName: company.name, payerDocument: company.document }]);
});

test.each([
  ["an order of empenho", { paymentTerms: "invoiced" }, "not_billable"],
  ["a paid order", { status: "awaiting_validation" }, "not_awaiting_payment"],
  ["an order past its term", { expiresOn: "2026-11-24" }, "past_term"],
] as const)("%s is billed to nobody else", async (_, own, code) => {
  const placed = await place(own);
  expect(await change(placed)).toEqual({ ok: false, error: { code } });
  expect(await stored(placed)).toMatchObject({ payerName: "Ana" });
});

test("once something was paid the payer stays", async () => {
  const placed = await registered();
  await pay(placed.title.seuNumero, 5_000);
  await settle(1);
  expect(await change(placed)).toEqual({ ok: false, error: { code: "already_paid" } });
});

test("somebody else's order is not found", async () => {
  const [mine, theirs] = [await place(), await place()];
  expect(await change({ ...theirs, owner: mine.owner })).toEqual({ ok: false, error: { code: "not_found" } });
  expect(await stored(theirs)).toMatchObject({ payerName: "Ana" });
});
