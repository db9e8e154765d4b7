import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { orderDraftsOf } from "@/db/queries/order-drafts";
import { orderDrafts } from "@/db/schema/completion";
import { testDatabase } from "@/db/test/database";
import { invoicedBody, newDraft } from "@/db/test/draft-rows";
import { newCustomer } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import { testDeps } from "@/lib/server/testing/test-deps";
import { moveOrderStatus } from "./move-order-status";
import { saveDraftStep } from "./save-draft-step";

const { db, close } = await testDatabase();
afterAll(close);
const { deps } = testDeps(db);

let ana = ownerOf("");
let bruno = ownerOf("");
beforeAll(async () => {
  ana = ownerOf(await newCustomer(db, "52998224725"));
  bruno = ownerOf(await newCustomer(db, "11144477735"));
});

const lacking = { birthDate: null, phone: "", street: "" };
const fieldsOf = async (number: string) => (await orderDraftsOf(ana, db).find(number))?.given.fields;
const save = (number: string, fields: Record<string, string>, owner = ana) =>
  saveDraftStep(deps, owner, number, fields);

test("each step is kept beside the others, and says where to go on", async () => {
  await newDraft(db, ana.customerId, "1", invoicedBody, lacking);
  const holder = { dataNascimento: "1980-05-17", telefone: "31999990000" };
  expect(await save("1", holder)).toEqual({ ok: true, value: { next: "endereco" } });
  expect(await save("1", { cargo: "Diretora" })).toEqual({ ok: true, value: { next: "endereco" } });
  expect(await save("1", { logradouro: "da Bahia" })).toEqual({ ok: true, value: { next: "empenho" } });
  expect(await fieldsOf("1")).toEqual({ ...holder, cargo: "Diretora", logradouro: "da Bahia" });
});

test("a step saved again replaces what it gave before and nothing else", async () => {
  await newDraft(db, ana.customerId, "2", {}, lacking);
  await save("2", { telefone: "31999990000", complemento: "casa" });
  await save("2", { telefone: "31988887777", complemento: "" });
  expect(await fieldsOf("2")).toEqual({ telefone: "31988887777", complemento: "" });
});

test("two tabs that save two steps at once lose neither", async () => {
  await newDraft(db, ana.customerId, "3", {}, lacking);
  await Promise.all([save("3", { telefone: "31999990000" }), save("3", { cargo: "Sócia" })]);
  expect(await fieldsOf("3")).toEqual({ telefone: "31999990000", cargo: "Sócia" });
});

test("what was typed is kept as it is, quotes and backslashes too", async () => {
  await newDraft(db, ana.customerId, "4");
  const odd = { cargo: `D'Ávila "\\" \${x} <b>; drop table orders --` };
  await save("4", odd);
  expect(await fieldsOf("4")).toEqual(odd);
});

test("a date of birth in the future is refused and nothing is kept", async () => {
  await newDraft(db, ana.customerId, "5", {}, lacking);
  const refused = await save("5", { dataNascimento: "2026-11-25", telefone: "31999990000" });
  expect(refused).toEqual({ ok: false, error: { code: "birth_date", fault: "future" } });
  expect(await fieldsOf("5")).toEqual({});
});

test("does not find somebody else's order, and writes nothing to it", async () => {
  const id = await newDraft(db, ana.customerId, "6");
  expect(await save("6", { cargo: "Invasor" }, bruno)).toEqual({ ok: false, error: { code: "not_found" } });
  await orderDraftsOf(bruno, db).save(id, { cargo: "Invasor" }, deps.clock.now());
  expect(await db.select().from(orderDrafts).where(eq(orderDrafts.orderId, id))).toEqual([]);
  await save("6", { cargo: "Minha" });
  await orderDraftsOf(bruno, db).save(id, { cargo: "Invasor" }, deps.clock.now());
  await orderDraftsOf(bruno, db).discard(id);
  expect(await orderDraftsOf(bruno, db).find("6")).toBeUndefined();
  expect(await orderDraftsOf(bruno, db).lock("6")).toBeUndefined();
  expect(await fieldsOf("6")).toEqual({ cargo: "Minha" });
});

test.each(["x", "1".repeat(30), "\u0000"])("there is no order %j to save", async (number) => {
  expect(await save(number, {})).toEqual({ ok: false, error: { code: "not_found" } });
});

test("an order that was cancelled meanwhile, or whose term is over, keeps nothing more", async () => {
  const refused = { ok: false, error: { code: "not_completable" } };
  await newDraft(db, ana.customerId, "7");
  await moveOrderStatus(deps, { number: "7", to: "cancelled", actor: { type: "system", name: "ERP" } });
  expect(await save("7", { cargo: "x" })).toEqual(refused);
  await newDraft(db, ana.customerId, "8", { expiresOn: "2026-11-24" });
  expect(await save("8", { cargo: "x" })).toEqual(refused);
  expect(await fieldsOf("7")).toEqual({});
});
