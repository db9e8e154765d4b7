import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { orderDraftsOf } from "@/db/queries/order-drafts";
import { orderDrafts, termsAcceptances } from "@/db/schema/completion";
import { customers } from "@/db/schema/customers";
import { outbox } from "@/db/schema/delivery";
import { integrationEvents } from "@/db/schema/integration";
import { orderEvents, orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/test/database";
import { invoicedBody, newDraft, wholeAddress } from "@/db/test/draft-rows";
import { newCustomer } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import { terms, termsText } from "@/lib/orders/terms";
import { testDeps } from "@/lib/server/testing/test-deps";
import { attachEmpenho } from "./attach-empenho";
import { completeOrder } from "./complete-order";
import { moveOrderStatus } from "./move-order-status";
import { saveDraftStep } from "./save-draft-step";

const { db, close } = await testDatabase();
afterAll(close);
const { deps, pass } = testDeps(db);

const accepted = { termos: terms.version };
const pdf = Buffer.from("%PDF-1.7\n%%EOF\n");
const refusedAs = (code: string, more = {}) => ({ ok: false, error: { code, ...more } });
const done = { ok: true, value: null };

let ana = ownerOf("");
let count = 0;
let number = "";
beforeEach(async () => {
  count += 1;
  number = String(count);
  ana = ownerOf(await newCustomer(db, String(10_000_000_000 + count)));
});

const draft = (own = {}, holder = {}) => newDraft(db, ana.customerId, number, own, holder);
const give = (fields: Record<string, string>) => saveDraftStep(deps, ana, number, fields);
const complete = (owner = ana) => completeOrder(deps, owner, number);
const order = async () => (await db.select().from(orders).where(eq(orders.number, number)))[0];
const holder = async () => (await db.select().from(customers).where(eq(customers.id, ana.customerId)))[0];
const timeline = async () => {
  const orderId = (await order())?.id ?? "";
  return db.select().from(orderEvents).where(eq(orderEvents.orderId, orderId)).orderBy(asc(orderEvents.id));
};
const told = async () => {
  const orderId = (await order())?.id ?? "";
  const rows = db.select().from(integrationEvents).where(eq(integrationEvents.orderId, orderId));
  return (await rows.orderBy(asc(integrationEvents.id))).map(({ type, data }) => ({ type, data }));
};
const mails = async () => {
  const rows = await db.select().from(outbox).where(eq(outbox.topic, "orderCompleted"));
  const opened = rows.map(({ payload }) => deps.secrets.open("outbox", payload ?? ""));
  return opened.filter((mail) => JSON.stringify(mail).includes(`"orderNumber":"${number}"`));
};
const acceptances = async () =>
  db.select().from(termsAcceptances).where(eq(termsAcceptances.customerId, ana.customerId));

test("the holder's data, the acceptance, the move, the events and the e-mail come together", async () => {
  const id = await draft({}, { birthDate: null, phone: "", street: "", cep: "" });
  await give({ dataNascimento: "1990-01-30", telefone: "31988887777" });
  const address = { tipoLogradouro: "Rua", logradouro: "do Ouro", numero: "77", cep: "30220000" };
  await give({
    ...address,
    bairro: "Serra",
    estado: "MG",
    municipio: "Belo Horizonte",
    complemento: "",
    pais: "Brasil",
  });
  const acceptedAt = deps.clock.now();
  await give({ ...accepted, termosEm: acceptedAt.toISOString() });
  pass(600);
  const now = deps.clock.now();
  expect(await complete()).toEqual(done);
  expect(await order()).toMatchObject({ status: "awaiting_payment", version: 2, updatedAt: now });
  expect(await holder()).toMatchObject({
    birthDate: "1990-01-30",
    phone: "31988887777",
    streetType: "Rua",
    street: "do Ouro",
    streetNumber: "77",
    cep: "30220000",
    district: "Serra",
    city: "Belo Horizonte",
    updatedAt: now,
  });
  const textHash = createHash("sha256").update(termsText()).digest("hex");
  expect(await acceptances()).toMatchObject([{ orderId: id, version: terms.version, textHash, acceptedAt }]);
  expect((await timeline()).at(-1)).toMatchObject({
    fromStatus: "draft",
    toStatus: "awaiting_payment",
    actorType: "customer",
    actor: ana.customerId,
    reason: "Pedido concluído",
  });
  expect(await told()).toEqual([
    {
      type: "order.status_changed",
      data: { from: "draft", to: "awaiting_payment", actor: "customer" },
    },
    {
      type: "order.completed",
      data: { status: "awaiting_payment", completed: ["dataNascimento", "telefone", "endereco"] },
    },
  ]);
  expect(await mails()).toMatchObject([
    { to: "a@example.com", message: { props: { name: "Ana", nextStep: expect.stringMatching(/^Pague/) } } },
  ]);
  expect(await db.select().from(orderDrafts).where(eq(orderDrafts.orderId, id))).toEqual([]);
});

test("an empenho order skips the payment and keeps the role, the number and the file", async () => {
  await draft(invoicedBody);
  await give({ cargo: "Diretora", numeroEmpenho: "2026NE000123", ...accepted });
  expect(await complete()).toEqual(refusedAs("unfinished", { step: "empenho" }));
  await attachEmpenho(deps, ana, number, { name: "nota.pdf", bytes: pdf });
  expect(await complete()).toEqual(done);
  expect(await order()).toMatchObject({
    status: "awaiting_validation",
    paidAt: null,
    holderRole: "Diretora",
    empenhoNumber: "2026NE000123",
  });
});

test("a renewal that is invoiced goes straight to its issuance", async () => {
  const renewal = { renewal: true, currentCertificateValidUntil: "2026-12-10", holderRole: "Diretora" };
  await draft({ ...invoicedBody, ...renewal, empenhoNumber: "1" });
  await attachEmpenho(deps, ana, number, { name: "nota.pdf", bytes: pdf });
  await give(accepted);
  expect(await complete()).toEqual(done);
  expect(await order()).toMatchObject({ status: "awaiting_issuance", empenhoNumber: "1" });
});

test("what the record holds already is not written over by a forged step", async () => {
  await draft();
  await give({
    telefone: "11911112222",
    logradouro: "de outro",
    cargo: "x",
    numeroEmpenho: "9",
    ...accepted,
  });
  expect(await complete()).toEqual(done);
  expect(await holder()).toMatchObject({ phone: "31999990000", ...wholeAddress });
  expect(await order()).toMatchObject({ holderRole: "", empenhoNumber: null });
});

test.each<[string, Record<string, string>, string]>([
  ["nothing given", {}, "titular"],
  ["the terms not accepted", { telefone: "31999990000" }, "documentos"],
  ["older terms accepted", { telefone: "31999990000", termos: "1999-01" }, "documentos"],
])("with %s nothing is written, and the step to finish is named", async (_, fields, step) => {
  await draft({}, { phone: "" });
  await give(fields);
  expect(await complete()).toEqual(refusedAs("unfinished", { step }));
  expect([
    (await order())?.status,
    (await holder())?.phone,
    await told(),
    await acceptances(),
    await mails(),
  ]).toEqual(["draft", "", [], [], []]);
});

test("of ten confirmations at once exactly one completes the order", async () => {
  await draft();
  await give(accepted);
  const results = await Promise.all(Array.from({ length: 10 }, () => complete()));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter(({ ok }) => !ok)).toEqual(Array(9).fill(refusedAs("not_completable")));
  expect([
    (await timeline()).length,
    (await told()).length,
    (await mails()).length,
    (await acceptances()).length,
  ]).toEqual([2, 2, 1, 1]);
});

test("a confirmation and a cancellation at once come one after the other", async () => {
  await draft();
  await give(accepted);
  const cancel = { number, to: "cancelled", actor: { type: "system", name: "ERP" } } as const;
  const [completed, cancelled] = await Promise.all([complete(), moveOrderStatus(deps, cancel)]);
  const moves = (await timeline()).slice(1).map(({ fromStatus, toStatus }) => [fromStatus, toStatus]);
  expect(cancelled.ok).toBe(true);
  expect((await order())?.status).toBe("cancelled");
  expect(moves).toEqual(
    completed.ok
      ? [
          ["draft", "awaiting_payment"],
          ["awaiting_payment", "cancelled"],
        ]
      : [["draft", "cancelled"]],
  );
});

test("an order that was cancelled meanwhile, or whose term is over, is left as it is", async () => {
  await draft();
  await give(accepted);
  await moveOrderStatus(deps, { number, to: "cancelled", actor: { type: "system", name: "ERP" } });
  expect(await complete()).toEqual(refusedAs("not_completable"));
  expect((await order())?.status).toBe("cancelled");
  number = `9${number}`;
  await draft({ expiresOn: "2026-11-24" });
  expect(await complete()).toEqual(refusedAs("not_completable"));
  expect([await acceptances(), await mails()]).toEqual([[], []]);
});

test("does not find somebody else's order", async () => {
  await draft();
  await give(accepted);
  const bruno = ownerOf(await newCustomer(db, "11144477735"));
  expect(await complete(bruno)).toEqual(refusedAs("not_found"));
  await orderDraftsOf(bruno, db).saveOrder((await order())?.id ?? "", {
    holderRole: "x",
    updatedAt: deps.clock.now(),
  });
  expect(await order()).toMatchObject({ status: "draft", holderRole: "" });
});

test("when something of it cannot be written, none of it is", async () => {
  await draft({}, { phone: "" });
  await give({ telefone: "31988887777", ...accepted });
  const broken = {
    ...deps.secrets,
    seal: () => {
      throw new Error("no seal");
    },
  };
  await expect(completeOrder({ ...deps, secrets: broken }, ana, number)).rejects.toThrow("no seal");
  expect([(await order())?.status, (await holder())?.phone, await told(), await acceptances()]).toEqual([
    "draft",
    "",
    [],
    [],
  ]);
  expect(await complete()).toEqual(done);
});
