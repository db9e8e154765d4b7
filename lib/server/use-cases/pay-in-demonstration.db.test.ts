import { afterAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { billingWorld } from "@/lib/server/billing/testing/billing-world";
import type { Bank } from "@/lib/server/ports/bank";
import { issueBoleto } from "./issue-boleto";
import { payInDemonstration } from "./pay-in-demonstration";

const { db, close } = await testDatabase();
afterAll(close);

const { deps, place, registered, stored, titles } = billingWorld(db);
const notFound = { ok: false, error: { code: "not_found" } };

test("what is paid at the built-in bank moves the order on at once", async () => {
  const { owner, number, title } = await registered();
  const wanted = { number, boletoId: title.id };
  expect(await payInDemonstration(deps, owner, wanted)).toEqual({ ok: true, value: null });
  expect(await stored({ number, owner })).toMatchObject({ status: "awaiting_validation" });
  expect(await titles({ number, owner })).toMatchObject([{ status: "paid" }]);
});

test("nobody pays somebody else's, and nothing is paid at a real bank", async () => {
  const [mine, theirs] = [await registered(), await registered()];
  const pay = (number: string, boletoId: string, bank: Bank | null = deps.bank) =>
    payInDemonstration({ ...deps, bank }, mine.owner, { number, boletoId });
  expect(await pay(theirs.number, theirs.title.id)).toEqual(notFound);
  expect(await pay(mine.number, theirs.title.id)).toEqual(notFound);
  expect(await pay(mine.number, mine.title.id, null)).toEqual(notFound);
  const realBank = { ...deps.bank, code: "341" } as Bank;
  expect(await pay(mine.number, mine.title.id, realBank)).toEqual(notFound);
});

test("what is not registered yet cannot be paid", async () => {
  const placed = await place();
  await issueBoleto(deps, placed.owner, placed);
  const [title] = await titles(placed);
  const answer = await payInDemonstration(deps, placed.owner, { ...placed, boletoId: title?.id ?? "" });
  expect(answer).toEqual({ ok: false, error: { code: "not_open" } });
});
