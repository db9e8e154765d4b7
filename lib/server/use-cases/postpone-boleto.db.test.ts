import { afterAll, afterEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { readPaymentCode } from "@/lib/billing/boleto/read-payment-code";
import { setConduct } from "@/lib/server/adapters/homologation-titles";
import { billingWorld } from "@/lib/server/billing/testing/billing-world";
import type { Deps } from "@/lib/server/deps";
import { postponeBoleto } from "./postpone-boleto";
import { reissueBoleto } from "./reissue-boleto";

const { db, close } = await testDatabase();
afterAll(close);
afterEach(() => setConduct(db, {}));

const { deps, titles, deliver, settle, registered, pay } = billingWorld(db);
type Registered = Awaited<ReturnType<typeof registered>>;

const NEW_DUE = "2026-12-10";
const postpone = ({ owner, number, title }: Registered, dueOn = NEW_DUE, held: Deps = deps) =>
  postponeBoleto(held, owner, { number, boletoId: title.id, dueOn });

test("the same title gets another due date, and codes that say so", async () => {
  const placed = await registered();
  expect(await postpone(placed)).toEqual({ ok: true, value: null });
  expect(await titles(placed)).toMatchObject([{ dueOn: "2026-11-28", dueWanted: NEW_DUE }]);
  await deliver();
  const [title, ...others] = await titles(placed);
  expect(others).toEqual([]);
  expect(title).toMatchObject({ status: "registered", dueOn: NEW_DUE, dueWanted: null });
  expect(title?.nossoNumero).toBe(placed.title.nossoNumero);
  expect(readPaymentCode(title?.linhaDigitavel ?? "", "2026-11-25")).toMatchObject({
    value: { dueOn: NEW_DUE },
  });
});

test("asked twice for the same date it is one change; for another one meanwhile, it is refused", async () => {
  const placed = await registered();
  const answers = await Promise.all([postpone(placed), postpone(placed)]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const refused = { ok: false, error: { code: "already_changing" } };
  expect(await postpone(placed, "2026-12-11")).toEqual(refused);
  const { owner, number, title } = placed;
  expect(await reissueBoleto(deps, owner, { number, boletoId: title.id, dueOn: NEW_DUE })).toEqual(refused);
  expect(await deliver()).toMatchObject({ sent: 1 });
});

test("whose answer was lost has taken effect once the bank is asked again", async () => {
  const placed = await registered();
  await postpone(placed);
  await setConduct(db, { answers: "lost" });
  await deliver();
  expect(await titles(placed)).toMatchObject([{ dueOn: "2026-11-28", dueWanted: NEW_DUE }]);
  await setConduct(db, {});
  await settle(2);
  expect(await titles(placed)).toMatchObject([{ dueOn: NEW_DUE, dueWanted: null }]);
});

test("a date that the bank refuses leaves the old one", async () => {
  const placed = await registered();
  const { bank } = deps;
  await postpone(placed, "2027-01-10");
  const refusing = bank && { ...bank, changeDueDate: bank.find };
  await deliver({ ...deps, bank: refusing } as Deps);
  expect(await titles(placed)).toMatchObject([
    { status: "registered", dueOn: "2026-11-28", dueWanted: null },
  ]);
});

test("paid before the bank was asked, it stays paid", async () => {
  const placed = await registered();
  await postpone(placed);
  await pay(placed.title.seuNumero);
  await settle();
  expect(await titles(placed)).toMatchObject([{ status: "paid" }]);
});

test("an overdue boleto, and one of a bank that cannot, need a new title", async () => {
  const later = billingWorld(db);
  const placed = await later.registered();
  const cannot = { ...later.deps, bank: later.deps.bank && { ...later.deps.bank, changesDueDate: false } };
  expect(await postpone(placed, NEW_DUE, cannot)).toEqual({
    ok: false,
    error: { code: "bank_cannot_postpone" },
  });
  // Due on a Saturday, it is not late before Tuesday.
  later.pass(5 * 86_400);
  expect(await postpone(placed, NEW_DUE, later.deps)).toMatchObject({ ok: true });
  await later.settle(1);
  later.pass(20 * 86_400);
  expect(await postpone(placed, "2027-01-10", later.deps)).toEqual({ ok: false, error: { code: "overdue" } });
});

test.each(["2026-11-25", "2027-02-19", "2026-12-32"])("the due date «%s» is refused", async (dueOn) => {
  expect(await postpone(await registered(), dueOn)).toMatchObject({
    ok: false,
    error: { code: "due_date_out_of_range", latest: "2027-02-18" },
  });
});

test("somebody else's title is not found", async () => {
  const [mine, theirs] = [await registered(), await registered()];
  const notFound = { ok: false, error: { code: "not_found" } };
  expect(await postpone({ ...theirs, owner: mine.owner })).toEqual(notFound);
  expect(await postpone({ ...mine, title: theirs.title })).toEqual(notFound);
});

test("a due date that the bank changed by itself is taken over", async () => {
  const placed = await registered();
  await deps.bank?.changeDueDate(placed.title.seuNumero, "2026-12-15");
  await settle(2);
  const [title] = await titles(placed);
  expect(title).toMatchObject({ dueOn: "2026-12-15" });
  expect(title?.linhaDigitavel).not.toBe(placed.title.linhaDigitavel);
});
