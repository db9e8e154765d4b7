import { describe, expect, test } from "vitest";
import { mayPostpone, mayReissue } from "./boleto-change";
import { type BoletoStatus, boletoStatuses } from "./boleto-moves";
import { dueRange, firstDueDate } from "./due-dates";

const facts = { today: "2026-11-25", expiresOn: "2026-12-20", isLate: false, changesDueDate: true };
const title = { status: "registered" as BoletoStatus, dueWanted: null, baixaWantedAt: null };
const code = (result: ReturnType<typeof mayPostpone>) => (result.ok ? "ok" : result.error.code);

test("only what is at the bank, and nothing has happened to, can be changed", () => {
  const answers = Object.fromEntries(
    boletoStatuses.map((status) => [status, code(mayReissue({ ...title, status }, "2026-12-01", facts))]),
  );
  expect(answers).toEqual({
    pending_registration: "being_registered",
    registered: "ok",
    overdue: "ok",
    payment_notice: "payment_under_way",
    paid: "not_open",
    paid_after_cancel: "not_open",
    cancel_pending: "already_changing",
    cancelled: "not_open",
    expired: "not_open",
    rejected: "not_open",
    refunded: "not_open",
  });
});

test("one change at a time", () => {
  const changing = [
    { ...title, dueWanted: "2026-12-05" },
    { ...title, baixaWantedAt: new Date() },
  ];
  for (const one of changing) expect(code(mayPostpone(one, "2026-12-01", facts))).toBe("already_changing");
});

describe("the new due date", () => {
  test.each([
    ["2026-11-26", "ok"],
    ["2026-12-20", "ok"],
    ["2026-11-25", "due_date_out_of_range"],
    ["2026-12-21", "due_date_out_of_range"],
    ["2026-12-0", "due_date_out_of_range"],
    ["2026-11-31", "due_date_out_of_range"],
  ])("%s: %s", (dueOn, answer) => {
    expect(code(mayReissue(title, dueOn, facts))).toBe(answer);
  });

  test("lies between tomorrow and the order's last day, and begins three days ahead", () => {
    expect(dueRange("2026-12-31", "2027-02-01")).toEqual({ earliest: "2027-01-01", latest: "2027-02-01" });
    expect(firstDueDate("2026-12-30", "2027-02-01")).toBe("2027-01-02");
    expect(firstDueDate("2026-12-30", "2026-12-31")).toBe("2026-12-31");
  });
});

test("a late title is not postponed, and a bank that cannot is not asked", () => {
  expect(code(mayPostpone(title, "2026-12-01", { ...facts, isLate: true }))).toBe("overdue");
  expect(code(mayPostpone(title, "2026-12-01", { ...facts, changesDueDate: false }))).toBe(
    "bank_cannot_postpone",
  );
});
