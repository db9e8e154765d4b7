import { inArray } from "drizzle-orm";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { homologationTitles } from "@/db/schema/homologation-bank";
import { testDatabase } from "@/db/test/database";
import { isOpen } from "@/lib/billing/boleto-moves";
import { setConduct } from "@/lib/server/adapters/homologation-titles";
import { billingWorld } from "@/lib/server/billing/testing/billing-world";
import type { Deps } from "@/lib/server/deps";
import type { Bank } from "@/lib/server/ports/bank";
import { issueBoleto } from "./issue-boleto";
import { moveOrderStatus } from "./move-order-status";
import { reissueBoleto } from "./reissue-boleto";

const { db, close } = await testDatabase({ max: 20 });
afterAll(close);
afterEach(() => setConduct(db, {}));

const world = billingWorld(db);
const { deps, pass, place, stored, titles, paid, deliver, settle, registered, pay } = world;
type Registered = Awaited<ReturnType<typeof registered>>;

const NEW_DUE = "2026-12-10";
const reissue = ({ owner, number, title }: Registered, dueOn = NEW_DUE, held: Deps = deps) =>
  reissueBoleto(held, owner, { number, boletoId: title.id, dueOn });

/** What could be paid: in our books, and at the bank. */
async function payable(placed: Registered) {
  const ours = await titles(placed);
  const names = ours.map(({ seuNumero }) => seuNumero);
  const theirs = await db
    .select()
    .from(homologationTitles)
    .where(inArray(homologationTitles.seuNumero, names));
  return {
    ours: ours.filter(({ status }) => isOpen(status)).map(({ seuNumero }) => seuNumero),
    theirs: theirs.filter(({ state }) => state === "registered").map(({ seuNumero }) => seuNumero),
  };
}

test("a new boleto comes once the bank has confirmed that the old one is gone", async () => {
  await setConduct(db, { decides: "later", laterSeconds: 60 });
  const placed = await registered();
  await settle();
  expect(await reissue(placed)).toEqual({ ok: true, value: null });
  await deliver();
  expect(await titles(placed)).toMatchObject([{ status: "cancel_pending", replacementDueOn: NEW_DUE }]);
  await settle();
  const [old, fresh] = await titles(placed);
  expect(old).toMatchObject({ status: "cancelled" });
  expect(fresh).toMatchObject({
    status: "registered",
    dueOn: NEW_DUE,
    replacesId: old?.id,
    amountCents: 18_000,
  });
  expect(await payable(placed)).toEqual({ ours: [fresh?.seuNumero], theirs: [fresh?.seuNumero] });
});

test("the new boleto of an overdue one includes fine and interest up to the day on which it was asked for", async () => {
  const later = billingWorld(db);
  const placed = await later.registered();
  later.pass(13 * 86_400);
  expect(await reissue(placed, "2026-12-20", later.deps)).toMatchObject({ ok: true });
  await later.settle();
  const fresh = (await titles(placed)).at(-1);
  // 28 November is a Saturday: eight days late on 8 December, counted from Monday the 30th.
  expect(fresh).toMatchObject({ status: "registered", lateCents: 360 + 48, amountCents: 18_000 + 360 + 48 });
  await later.pay(fresh?.seuNumero ?? "");
  await later.settle(1);
  expect(await paid(placed)).toMatchObject([{ amountCents: 18_408, lateCents: 408, outcome: "paid" }]);
});

test("fifty reissues at once, of two tabs and two devices, make one", async () => {
  const placed = await registered();
  const answers = await Promise.all(Array.from({ length: 50 }, () => reissue(placed)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  await Promise.all([deliver(), deliver(), deliver()]);
  await settle();
  expect((await titles(placed)).map(({ status }) => status)).toEqual(["cancelled", "registered"]);
});

test("who pays while it is being reissued has paid, and no new boleto comes", async () => {
  await setConduct(db, { decides: "later", laterSeconds: 600 });
  const placed = await registered();
  pass(700);
  await settle(1);
  await reissue(placed);
  await deliver();
  await pay(placed.title.seuNumero);
  await settle();
  expect(await titles(placed)).toMatchObject([{ status: "paid" }]);
  expect(await stored(placed)).toMatchObject({ status: "awaiting_validation" });
  expect((await payable(placed)).theirs).toEqual([]);
});

test("who pays the old paper after its baixa has paid, and the new boleto is taken back", async () => {
  const placed = await registered();
  await reissue(placed);
  await settle();
  await pay(placed.title.seuNumero);
  await settle();
  expect((await titles(placed)).map(({ status }) => status)).toEqual(["paid_after_cancel", "cancelled"]);
  expect(await stored(placed)).toMatchObject({ status: "awaiting_validation" });
  expect(await payable(placed)).toEqual({ ours: [], theirs: [] });
});

test("an order that is cancelled while its boleto is being reissued gets no new one", async () => {
  const placed = await registered();
  await reissue(placed);
  const actor = { type: "customer", name: placed.owner.customerId } as const;
  expect(await moveOrderStatus(deps, { number: placed.number, to: "cancelled", actor })).toMatchObject({
    ok: true,
  });
  await settle();
  expect((await titles(placed)).map(({ status }) => status)).toEqual(["cancelled"]);
  expect(await payable(placed)).toEqual({ ours: [], theirs: [] });
});

describe("whatever dies in between", () => {
  class Killed extends Error {}

  /** The bank of the test, behind a wire that breaks once, before or after a command took effect. */
  function breaking(command: "register" | "cancel" | "find", when: "before" | "after"): Deps {
    let broken = false;
    const { bank } = deps;
    if (!bank) throw new Error("no bank");
    const call = bank[command] as (...given: unknown[]) => Promise<unknown>;
    const once = async (...given: unknown[]) => {
      if (!broken && when === "before") {
        broken = true;
        throw new Killed();
      }
      const answer = await call(...given);
      if (!broken) {
        broken = true;
        throw new Killed();
      }
      return answer;
    };
    return { ...deps, bank: { ...bank, [command]: once } as Bank };
  }

  /** Ids fail once, at a later call: inside the transaction that notes the bank's answer. */
  function withoutIdAt(call: number): Deps {
    let calls = 0;
    const uuid = () => {
      calls += 1;
      if (calls === call) throw new Killed();
      return deps.ids.uuid();
    };
    return { ...deps, ids: { ...deps.ids, uuid } };
  }

  const failpoints: [string, () => Deps][] = [
    ["before the baixa is asked for", () => breaking("cancel", "before")],
    ["after the bank took the baixa", () => breaking("cancel", "after")],
    ["while the new title is written", () => withoutIdAt(1)],
    ["while its registration is noted", () => withoutIdAt(2)],
    ["before the new title is registered", () => breaking("register", "before")],
    ["after the bank registered it", () => breaking("register", "after")],
  ];

  test.each(failpoints)("%s: one payable boleto comes of it", async (_, failing) => {
    const placed = await registered();
    await reissue(placed);
    const held = failing();
    await deliver(held);
    for (let round = 0; round < 4; round += 1) {
      pass(90);
      await deliver(held);
    }
    const [old, fresh, more] = await titles(placed);
    expect([old?.status, fresh?.status, more]).toEqual(["cancelled", "registered", undefined]);
    expect(await payable(placed)).toEqual({ ours: [fresh?.seuNumero], theirs: [fresh?.seuNumero] });
  });

  test.each(failpoints)("%s: a payment of the old paper is not lost", async (_, failing) => {
    const placed = await registered();
    await reissue(placed);
    const held = failing();
    await deliver(held);
    expect(await pay(placed.title.seuNumero)).toMatchObject({ ok: true });
    await settle(6);
    expect(await paid(placed)).toMatchObject([{ amountCents: 18_000, outcome: "paid" }]);
    expect(await stored(placed)).toMatchObject({ status: "awaiting_validation" });
    expect(await payable(placed)).toEqual({ ours: [], theirs: [] });
  });
});

describe("what is refused", () => {
  test("a title that is not registered yet", async () => {
    await setConduct(db, { decides: "never" });
    const placed = await registered();
    expect(await reissue(placed)).toEqual({ ok: false, error: { code: "being_registered" } });
  });

  test("a paid order", async () => {
    const placed = await registered();
    await pay(placed.title.seuNumero);
    await settle(1);
    expect(await reissue(placed)).toEqual({ ok: false, error: { code: "not_awaiting_payment" } });
  });

  test.each(["2026-11-25", "2027-02-19", "2026-12-32", ""])("the due date «%s»", async (dueOn) => {
    const placed = await registered();
    expect(await reissue(placed, dueOn)).toEqual({
      ok: false,
      error: { code: "due_date_out_of_range", earliest: "2026-11-26", latest: "2027-02-18" },
    });
  });

  test("somebody else's title, also under one's own order's number, is not found", async () => {
    const [mine, theirs] = [await registered(), await registered()];
    const notFound = { ok: false, error: { code: "not_found" } };
    expect(await reissue({ ...theirs, owner: mine.owner })).toEqual(notFound);
    expect(await reissue({ ...mine, title: theirs.title })).toEqual(notFound);
    for (const id of ["", "1", "../x", "00000000-0000-4000-8000-000000000000"])
      expect(await reissue({ ...mine, title: { ...mine.title, id } })).toEqual(notFound);
    expect(await titles(theirs)).toMatchObject([{ status: "registered" }]);
  });

  test("a title of a bank that is not configured any more", async () => {
    const placed = await registered();
    expect(await reissue(placed, NEW_DUE, { ...deps, bank: null })).toEqual({
      ok: false,
      error: { code: "no_bank" },
    });
  });
});

test("a baixa that the bank refuses leaves the boleto as it was", async () => {
  const placed = await registered();
  await reissue(placed);
  const { bank } = deps;
  const refusing = bank && { ...bank, cancel: bank.find };
  await deliver({ ...deps, bank: refusing } as Deps);
  expect(await titles(placed)).toMatchObject([{ status: "registered", replacementDueOn: null }]);
  expect(await issueBoleto(deps, placed.owner, placed)).toMatchObject({ ok: true, value: { isNew: false } });
});

test("an order that ended before its boleto was registered has it taken back once it is", async () => {
  await setConduct(db, { decides: "later", laterSeconds: 60 });
  const placed = await place();
  await issueBoleto(deps, placed.owner, placed);
  const actor = { type: "clock", name: "cron" } as const;
  await moveOrderStatus(deps, { number: placed.number, to: "expired", actor });
  await settle(6);
  expect(await titles(placed)).toMatchObject([{ status: "cancelled" }]);
});
