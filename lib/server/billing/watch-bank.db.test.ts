import { afterAll, afterEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { setConduct } from "@/lib/server/adapters/homologation-titles";
import { billingWorld } from "./testing/billing-world";
import { watchBank } from "./watch-bank";

const { db, close } = await testDatabase();
afterAll(close);
afterEach(() => setConduct(db, {}));

const { deps, pass, registered, titles, pay, stored } = billingWorld(db);
const DAY = 86_400;

test("a title becomes overdue after its last day without charges, and ends after the order's last day", async () => {
  const placed = await registered({ expiresOn: "2026-12-05" });
  const statusAfter = async (days: number) => {
    pass(days * DAY);
    await watchBank(deps);
    return (await titles(placed)).map(({ status }) => status);
  };
  // Due on Saturday, 28 November: payable without charges until Monday.
  expect(await statusAfter(5)).toEqual(["registered"]);
  expect(await statusAfter(1)).toEqual(["overdue"]);
  expect(await statusAfter(4)).toEqual(["overdue"]);
  expect(await statusAfter(1)).toEqual(["expired"]);
});

test("a payment of which no webhook told is found", async () => {
  const placed = await registered();
  await pay(placed.title.seuNumero);
  expect(await watchBank(deps)).toMatchObject({ failed: 0 });
  expect(await stored(placed)).toMatchObject({ status: "awaiting_validation" });
});

test("a bank that is down is left alone until the next call", async () => {
  await setConduct(db, { answers: "down" });
  await registered();
  expect(await watchBank(deps)).toEqual({ taken: 0, known: 0, review: 0, failed: 1, asked: 0 });
});

test("a notice that could not be taken in is asked for again, however long it takes", async () => {
  const placed = await registered();
  await pay(placed.title.seuNumero);
  const uuid = () => {
    throw new Error("a bug");
  };
  expect((await watchBank({ ...deps, ids: { ...deps.ids, uuid } })).failed).toBeGreaterThan(0);
  pass(10 * DAY);
  expect(await watchBank(deps)).toMatchObject({ failed: 0 });
  expect(await stored(placed)).toMatchObject({ status: "awaiting_validation" });
});

test("without a bank there is nothing to watch", async () => {
  expect(await watchBank({ ...deps, bank: null })).toEqual({
    taken: 0,
    known: 0,
    review: 0,
    failed: 0,
    asked: 0,
  });
});
