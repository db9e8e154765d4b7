import { eq } from "drizzle-orm";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { boletosOf } from "@/db/queries/boletos";
import { bankNotices } from "@/db/schema/billing";
import { testDatabase } from "@/db/test/database";
import type { BankNotice, NoticedPayment } from "@/lib/billing/bank-notice";
import { reverseAtHomologation } from "@/lib/server/adapters/homologation-desk";
import { setConduct } from "@/lib/server/adapters/homologation-titles";
import type { Deps } from "@/lib/server/deps";
import type { Bank } from "@/lib/server/ports/bank";
import { issueBoleto } from "@/lib/server/use-cases/issue-boleto";
import { moveOrderStatus } from "@/lib/server/use-cases/move-order-status";
import { receivePayment } from "@/lib/server/use-cases/receive-payment";
import { reissueBoleto } from "@/lib/server/use-cases/reissue-boleto";
import { collectNotices } from "./collect-notices";
import { receiveNotice } from "./receive-notice";
import { billingWorld } from "./testing/billing-world";

const { db, sql, close } = await testDatabase({ max: 20 });
afterAll(close);
afterEach(() => setConduct(db, {}));

const { deps, place, stored, titles, paid, deliver, settle, registered, pay } = billingWorld(db);
type Registered = Awaited<ReturnType<typeof registered>>;

let words = 0;
/** A word of the bank about a title, as the test forges it. */
function noticeOf(
  seuNumero: string,
  payment: Partial<NoticedPayment> = {},
  own: Partial<BankNotice> = {},
): BankNotice {
  words += 1;
  const money = {
    reference: `p${words}`,
    method: "boleto",
    amountCents: 18_000,
    lateCents: 0,
    creditedOn: null,
  } as const;
  return {
    ...{ reference: `n${words}`, event: "paid", seuNumero, at: deps.clock.now(), raw: { said: words } },
    payment: { ...money, paidAt: deps.clock.now(), ...payment },
    ...own,
  };
}
const receive = (notice: BankNotice) => receiveNotice(deps, "banco-999", notice);
const kept = (notice: BankNotice) =>
  db.select().from(bankNotices).where(eq(bankNotices.reference, notice.reference));
const statusOf = async (placed: Registered) => (await titles(placed)).map(({ status }) => status);

test("a payment moves the order on, with its title and its charge, in one go", async () => {
  const placed = await registered();
  await pay(placed.title.seuNumero);
  expect(await collectNotices(deps)).toMatchObject({ failed: 0, review: 0 });
  expect(await stored(placed)).toMatchObject({ status: "awaiting_validation", paidAt: deps.clock.now() });
  expect(await boletosOf(placed.owner, db).find(placed.number)).toMatchObject({
    charge: { status: "settled" },
    boletos: [{ status: "paid", paidAt: deps.clock.now() }],
    payments: [{ outcome: "paid", amountCents: 18_000, boletoId: placed.title.id, reversedAt: null }],
  });
});

test.each(["twice", "reversed"] as const)("told %s, a payment counts once", async (tells) => {
  await setConduct(db, { tells });
  const placed = await registered();
  await pay(placed.title.seuNumero);
  await settle();
  expect(await paid(placed)).toHaveLength(1);
  expect(await statusOf(placed)).toEqual(["paid"]);
});

test("twenty deliveries at once of one word are one", async () => {
  const placed = await registered();
  const notice = noticeOf(placed.title.seuNumero);
  const answers = await Promise.all(Array.from({ length: 20 }, () => receive(notice)));
  expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await kept(notice)).toHaveLength(1);
  expect(await paid(placed)).toHaveLength(1);
});

test("one payment told under two names, by webhook and by file, counts once", async () => {
  const placed = await registered();
  const first = noticeOf(placed.title.seuNumero);
  await receive(first);
  expect(await receive({ ...first, reference: "of the file" })).toEqual({ isNew: true, review: null });
  expect(await paid(placed)).toHaveLength(1);
});

test("a payment that is known before the registration is not lost", async () => {
  await setConduct(db, { answers: "lost" });
  const placed = await place();
  await issueBoleto(deps, placed.owner, placed);
  await deliver();
  const [title] = await titles(placed);
  await setConduct(db, { tells: "reversed" });
  await pay(title?.seuNumero ?? "");
  await collectNotices(deps);
  await settle();
  expect(await titles(placed)).toMatchObject([{ status: "paid" }]);
  expect(await stored(placed)).toMatchObject({ status: "awaiting_validation" });
});

test("less than owed does not release the order, and the next boleto asks for the rest", async () => {
  const placed = await registered();
  await pay(placed.title.seuNumero, 10_000);
  await settle(1);
  expect(await stored(placed)).toMatchObject({ status: "awaiting_payment" });
  expect(await paid(placed)).toMatchObject([{ outcome: "underpaid" }]);
  await issueBoleto(deps, placed.owner, placed);
  await deliver();
  const rest = (await titles(placed)).at(-1);
  expect(rest).toMatchObject({ status: "registered", amountCents: 8_000 });
  await pay(rest?.seuNumero ?? "");
  await settle(1);
  expect(await stored(placed)).toMatchObject({ status: "awaiting_validation" });
});

test("more than owed, and paid twice, are kept as what is to be given back", async () => {
  const placed = await registered();
  await pay(placed.title.seuNumero, 20_000);
  await pay(placed.title.seuNumero);
  await settle(1);
  expect(await paid(placed)).toMatchObject([{ outcome: "refund_due" }, { outcome: "overpaid" }]);
  expect(await statusOf(placed)).toEqual(["paid"]);
});

test("fine and interest that the bank took pay nothing of the price", async () => {
  const placed = await registered();
  await receive(noticeOf(placed.title.seuNumero, { amountCents: 18_400, lateCents: 400 }));
  expect(await paid(placed)).toMatchObject([{ outcome: "paid", lateCents: 400 }]);
});

test("money for the title of a cancelled order is to be given back, and the baixa is asked for", async () => {
  const placed = await registered();
  const actor = { type: "customer", name: placed.owner.customerId } as const;
  await moveOrderStatus(deps, { number: placed.number, to: "cancelled", actor });
  await settle();
  expect(await statusOf(placed)).toEqual(["cancelled"]);
  await pay(placed.title.seuNumero);
  await settle(1);
  expect(await statusOf(placed)).toEqual(["paid_after_cancel"]);
  expect(await paid(placed)).toMatchObject([{ outcome: "refund_due" }]);
  expect(await stored(placed)).toMatchObject({ status: "cancelled" });
});

test("paid and cancelled at once: whichever came first, the money is accounted for", async () => {
  for (let round = 0; round < 10; round += 1) {
    const placed = await registered();
    const actor = { type: "customer", name: placed.owner.customerId } as const;
    await Promise.all([
      receive(noticeOf(placed.title.seuNumero)),
      moveOrderStatus(deps, { number: placed.number, to: "cancelled", actor }),
    ]);
    const [payment, ...others] = await paid(placed);
    const { status, paidAt } = await stored(placed);
    expect(others).toEqual([]);
    expect(payment?.outcome).toBe(paidAt ? "paid" : "refund_due");
    expect(status).toBe("cancelled");
    expect(await statusOf(placed)).toEqual(["paid"]);
  }
});

test("paid some other way, the order's boleto is taken back", async () => {
  const placed = await registered();
  const payment = { source: "banco-001", reference: placed.number, method: "pix" } as const;
  const money = { amountCents: 18_000, paidAt: deps.clock.now(), creditedOn: null };
  const actor = { type: "system", name: "ERP" } as const;
  await receivePayment(deps, placed.number, { ...payment, ...money }, actor);
  await settle();
  expect(await statusOf(placed)).toEqual(["cancelled"]);
});

describe("what cannot be believed is kept for a person, and changes nothing", () => {
  test.each([
    ["nothing", { amountCents: 0 }],
    ["a negative amount", { amountCents: -18_000 }],
    ["half a centavo", { amountCents: 18_000.5 }],
    ["no number", { amountCents: Number.NaN }],
    ["more than there is", { amountCents: 2 ** 53 }],
    ["more interest than money", { lateCents: 18_001 }],
    ["negative interest", { lateCents: -1 }],
  ])("a payment of %s", async (_, payment) => {
    const placed = await registered();
    const notice = noticeOf(placed.title.seuNumero, payment);
    expect(await receive(notice)).toEqual({ isNew: true, review: "impossible_amount" });
    expect(await kept(notice)).toMatchObject([{ review: "impossible_amount", raw: notice.raw }]);
    expect(await paid(placed)).toEqual([]);
    expect(await statusOf(placed)).toEqual(["registered"]);
  });

  test.each(["404404", "", "x'; drop table boletos", "9".repeat(500)])(
    "a title «%s» of nobody",
    async (name) => {
      const notice = noticeOf(name);
      expect(await receive(notice)).toEqual({ isNew: true, review: "unknown_title" });
      expect(await kept(notice)).toMatchObject([{ boletoId: null, seuNumero: name }]);
    },
  );

  test("a payment without an amount", async () => {
    const { title } = await registered();
    const notice = noticeOf(title.seuNumero, {}, { payment: null, event: "paid_by_pix" });
    expect(await receive(notice)).toMatchObject({ review: "payment_without_amount" });
  });

  test("the same payment with another amount, or for another order", async () => {
    const [placed, other] = [await registered(), await registered()];
    const first = noticeOf(placed.title.seuNumero, { reference: "E1" });
    await receive(first);
    const forged = noticeOf(placed.title.seuNumero, { reference: "E1", amountCents: 17_000 });
    expect(await receive(forged)).toMatchObject({ review: "payment_differs" });
    const moved = noticeOf(other.title.seuNumero, { reference: "E1" });
    expect(await receive(moved)).toMatchObject({ review: "payment_differs" });
    expect(await statusOf(other)).toEqual(["registered"]);
    expect(await paid(placed)).toMatchObject([{ amountCents: 18_000 }]);
  });

  test("the same notice in other words", async () => {
    const placed = await registered();
    const first = noticeOf(placed.title.seuNumero, {}, { event: "informed" });
    await receive(first);
    expect(await receive({ ...first, event: "paid" })).toMatchObject({ review: "notice_changed" });
    expect(await paid(placed)).toEqual([]);
  });

  test("a reversal of a payment that nobody told of", async () => {
    const placed = await registered();
    const notice = noticeOf(placed.title.seuNumero, {}, { event: "payment_reversed" });
    expect(await receive(notice)).toMatchObject({ review: "reversal_unknown" });
  });

  test("a baixa that the bank itself does not know of", async () => {
    const placed = await registered();
    await receive(noticeOf(placed.title.seuNumero, {}, { event: "cancelled", payment: null }));
    await settle(2);
    expect(await statusOf(placed)).toEqual(["registered"]);
  });
});

describe("a payment that the bank takes back", () => {
  async function reversed() {
    const placed = await registered();
    const reference = await pay(placed.title.seuNumero);
    await settle(1);
    if (!reference.ok) throw new Error(reference.error.code);
    const { seuNumero } = placed.title;
    await reverseAtHomologation(deps, { seuNumero, reference: reference.value, amountCents: 18_000 });
    return placed;
  }

  test("makes the title payable again, and what went on is for a person", async () => {
    const placed = await reversed();
    expect((await collectNotices(deps)).review).toBeGreaterThan(0);
    expect(await statusOf(placed)).toEqual(["registered"]);
    expect(await boletosOf(placed.owner, db).find(placed.number)).toMatchObject({
      charge: { status: "open" },
      payments: [{ reversedAt: expect.any(Date) }],
    });
  });

  test("can be paid again, and then it is owed no more", async () => {
    const placed = await reversed();
    await settle(1);
    await pay(placed.title.seuNumero);
    await settle();
    expect(await paid(placed)).toMatchObject([{ outcome: "paid" }, { outcome: "paid" }]);
    expect(await statusOf(placed)).toEqual(["paid"]);
    expect(await boletosOf(placed.owner, db).find(placed.number)).toMatchObject({
      charge: { status: "settled" },
    });
  });

  test("is still owed when the order goes on meanwhile", async () => {
    const placed = await reversed();
    await settle(1);
    const actor = { type: "agent", name: "AR" } as const;
    await moveOrderStatus(deps, { number: placed.number, to: "awaiting_issuance", actor });
    await settle();
    expect(await statusOf(placed)).toEqual(["registered"]);
  });

  test("once too many leaves the title paid", async () => {
    const placed = await registered();
    await pay(placed.title.seuNumero);
    await settle(1);
    const second = noticeOf(placed.title.seuNumero, { reference: "second" });
    await receive(second);
    const back = noticeOf(placed.title.seuNumero, { reference: "second" }, { event: "payment_reversed" });
    expect(await receive(back)).toEqual({ isNew: true, review: null });
    expect(await statusOf(placed)).toEqual(["paid"]);
  });
});

test("while a payment is on its way nothing can be reissued; when it does not arrive, it can", async () => {
  const placed = await registered();
  const { bank } = deps;
  const saying = (state: "payment_notice" | "registered") =>
    ({ ...bank, find: async (name: string) => withState(await bank?.find(name), state) }) as Bank;
  const withState = (answer: Awaited<ReturnType<Bank["find"]>> | undefined, state: string) =>
    answer?.ok && answer.value ? { ...answer, value: { ...answer.value, state } } : answer;
  const hear = async (event: BankNotice["event"], state: "payment_notice" | "registered") => {
    await receive(noticeOf(placed.title.seuNumero, {}, { event, payment: null }));
    await deliver({ ...deps, bank: saying(state) } as Deps);
  };
  const reissue = () =>
    reissueBoleto(deps, placed.owner, {
      number: placed.number,
      boletoId: placed.title.id,
      dueOn: "2026-12-10",
    });

  await hear("payment_notice", "payment_notice");
  expect(await statusOf(placed)).toEqual(["payment_notice"]);
  expect(await reissue()).toEqual({ ok: false, error: { code: "payment_under_way" } });
  await hear("payment_notice_cancelled", "registered");
  expect(await reissue()).toMatchObject({ ok: true });
});

test("what the bank said, and what happened to a title, is never changed", async () => {
  const placed = await registered();
  await receive(noticeOf(placed.title.seuNumero));
  for (const change of [
    sql`update bank_notices set review = 'bank_asks'`,
    sql`delete from bank_notices`,
    sql`update boleto_events set reason = 'x'`,
  ])
    await expect(change).rejects.toThrow("append-only");
});

test("the database holds one payable title a charge, whatever the code does", async () => {
  const placed = await registered();
  const [title] = await titles(placed);
  await expect(
    sql`insert into boletos select (jsonb_populate_record(b, ${sql.json({ id: crypto.randomUUID(), seu_numero: "42" })})).* from boletos b where id = ${title?.id ?? ""}`,
  ).rejects.toThrow("boletos_one_payable_a_charge");
});
