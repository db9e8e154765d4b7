import type { BankNotice, ReviewReason } from "./bank-notice";
import { type BoletoStatus, moveBoleto } from "./boleto-moves";

/**
 * What a notice changes. Money is taken from it, for nothing else names a payment; for the rest it only says that the bank
 * is worth asking, so that a late, doubled or forged word moves no title.
 */
export type NoticeEffect =
  | { kind: "nothing" }
  | { kind: "ask" }
  | { kind: "money"; to: BoletoStatus | null }
  | { kind: "reversal"; to: BoletoStatus | null }
  | { kind: "review"; reason: ReviewReason };

/** A real's worth of centavos above this is no price of ours: it would not fit the payment's column either. */
const HIGHEST_AMOUNT = 2_000_000_000;

function hasPossibleAmounts({ payment }: BankNotice): boolean {
  if (!payment) return true;
  const { amountCents, lateCents } = payment;
  const whole = Number.isInteger(amountCents) && Number.isInteger(lateCents);
  return (
    whole && amountCents > 0 && amountCents <= HIGHEST_AMOUNT && lateCents >= 0 && lateCents <= amountCents
  );
}

/** Where of these the title may go; null: it stays where it is. */
const firstLegal = (status: BoletoStatus, targets: readonly BoletoStatus[]): BoletoStatus | null =>
  targets.find((to) => moveBoleto({ status }, to).ok) ?? null;

const received = ({ payment }: BankNotice, status: BoletoStatus): NoticeEffect =>
  payment
    ? { kind: "money", to: firstLegal(status, ["paid", "paid_after_cancel"]) }
    : { kind: "review", reason: "payment_without_amount" };

function reversed({ payment }: BankNotice, status: BoletoStatus, isLate: boolean): NoticeEffect {
  if (!payment) return { kind: "review", reason: "reversal_unknown" };
  const back = status === "paid_after_cancel" ? "cancelled" : isLate ? "overdue" : "registered";
  const wasPaid = status === "paid" || status === "paid_after_cancel";
  return { kind: "reversal", to: wasPaid ? back : null };
}

/** What a notice about a title of ours means for it. */
export function effectOf(notice: BankNotice, status: BoletoStatus, isLate: boolean): NoticeEffect {
  if (!hasPossibleAmounts(notice)) return { kind: "review", reason: "impossible_amount" };
  switch (notice.event) {
    case "paid":
    case "paid_after_cancel":
    case "paid_by_pix":
      return received(notice, status);
    case "payment_reversed":
      return reversed(notice, status, isLate);
    case "protest":
    case "review":
      return { kind: "review", reason: "bank_asks" };
    case "fee":
    case "informed":
    case "changed":
      return { kind: "nothing" };
    default:
      return { kind: "ask" };
  }
}
