import { z } from "zod";
import { fail, ok, type Result } from "@/lib/shared/result";
import { allowsOperation, type BoletoOperation, type BoletoStatus } from "./boleto-moves";
import { type DueRange, dueRange } from "./due-dates";

/** A title as the rules of its changes see it. */
export type ChangingBoleto = {
  status: BoletoStatus;
  dueWanted: string | null;
  baixaWantedAt: Date | null;
};

/** What the day, the order's term and the bank say about a change of due date. */
export type ChangeFacts = {
  today: string;
  expiresOn: string;
  isLate: boolean;
  /** Can the bank give the same title another due date? */
  changesDueDate: boolean;
};

export type ChangeRefusal =
  | { code: "being_registered" | "payment_under_way" | "already_changing" | "not_open" }
  | ({ code: "due_date_out_of_range" } & DueRange);

export type PostponeRefusal = ChangeRefusal | { code: "overdue" | "bank_cannot_postpone" };

const closedBecause: Partial<Record<BoletoStatus, Exclude<ChangeRefusal["code"], "due_date_out_of_range">>> =
  {
    pending_registration: "being_registered",
    payment_notice: "payment_under_way",
    cancel_pending: "already_changing",
  };

const isCivilDate = (text: string) => z.iso.date().safeParse(text).success;

function mayChange(
  boleto: ChangingBoleto,
  operation: BoletoOperation,
  dueOn: string,
  { today, expiresOn }: ChangeFacts,
): Result<null, ChangeRefusal> {
  if (!allowsOperation(boleto.status, operation))
    return fail({ code: closedBecause[boleto.status] ?? "not_open" });
  if (boleto.dueWanted || boleto.baixaWantedAt) return fail({ code: "already_changing" });
  const range = dueRange(today, expiresOn);
  if (!isCivilDate(dueOn) || dueOn < range.earliest || dueOn > range.latest)
    return fail({ code: "due_date_out_of_range", ...range });
  return ok(null);
}

/**
 * May this title get another due date? Only before it is late: what a late title costs more goes into a new one, and the
 * bank's own change would forgive it.
 */
export function mayPostpone(
  boleto: ChangingBoleto,
  dueOn: string,
  facts: ChangeFacts,
): Result<null, PostponeRefusal> {
  const allowed = mayChange(boleto, "prorrogacao", dueOn, facts);
  if (!allowed.ok) return allowed;
  if (facts.isLate) return fail({ code: "overdue" });
  return facts.changesDueDate ? allowed : fail({ code: "bank_cannot_postpone" });
}

/** May a new title take this one's place? It begins with the baixa of this one, whose confirmation is waited for. */
export const mayReissue = (boleto: ChangingBoleto, dueOn: string, facts: ChangeFacts) =>
  mayChange(boleto, "baixa", dueOn, facts);
