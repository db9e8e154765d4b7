import { describe, expect, test } from "vitest";
import {
  allowsOperation,
  type BoletoOperation,
  type BoletoStatus,
  boletoStatuses,
  legalBoletoMoves,
  moveBoleto,
  openBoletoStatuses,
} from "./boleto-moves";

const legal: Record<BoletoStatus, BoletoStatus[]> = {
  pending_registration: ["registered", "rejected", "payment_notice", "paid"],
  registered: ["overdue", "payment_notice", "paid", "cancel_pending", "cancelled", "expired"],
  overdue: ["registered", "payment_notice", "paid", "cancel_pending", "cancelled", "expired"],
  payment_notice: ["registered", "overdue", "paid"],
  paid: ["registered", "overdue", "refunded"],
  paid_after_cancel: ["cancelled", "refunded"],
  cancel_pending: ["payment_notice", "paid", "registered", "overdue", "cancelled", "expired"],
  cancelled: ["paid_after_cancel"],
  expired: ["paid_after_cancel"],
  rejected: ["paid_after_cancel"],
  refunded: [],
};

const allowed: Record<BoletoStatus, BoletoOperation[]> = {
  pending_registration: [],
  registered: ["segunda_via", "prorrogacao", "baixa"],
  overdue: ["segunda_via", "prorrogacao", "baixa"],
  payment_notice: [],
  paid: [],
  paid_after_cancel: [],
  cancel_pending: [],
  cancelled: ["reemissao"],
  expired: ["reemissao"],
  rejected: ["reemissao"],
  refunded: [],
};

const operations: BoletoOperation[] = ["segunda_via", "prorrogacao", "baixa", "reemissao"];

describe.each(boletoStatuses)("a title that is %s", (status) => {
  test.each(boletoStatuses)("goes to %s, or is refused with what was possible", (to) => {
    const moved = moveBoleto({ id: "b1", status }, to);
    const moves = legal[status];
    if (moves.includes(to)) expect(moved).toEqual({ ok: true, value: { id: "b1", status: to } });
    else expect(moved).toMatchObject({ ok: false, error: { code: "illegal_boleto_move", from: status, to } });
    expect(legalBoletoMoves(status)).toEqual(moves);
  });

  test("allows these operations and no other", () => {
    expect(operations.filter((operation) => allowsOperation(status, operation))).toEqual(allowed[status]);
  });
});

test("no title is replaced while somebody could pay it", () => {
  for (const status of openBoletoStatuses) expect(allowsOperation(status, "reemissao")).toBe(false);
});

test("every state can be reached from the first one", () => {
  const reached = new Set<BoletoStatus>(["pending_registration"]);
  for (const status of reached) for (const to of legalBoletoMoves(status)) reached.add(to);
  expect([...reached].sort()).toEqual([...boletoStatuses].sort());
});
