import "server-only";
import { type Charges, chargesOn, payableUntil } from "@/lib/billing/charges-on";
import { lateTerms } from "@/lib/billing/late-terms";
import { isBusinessDay } from "./bank-days";

/** Is a title's last day without charges over? */
export const isLateOn = (dueOn: string, today: string): boolean =>
  today > payableUntil({ dueOn, isBusinessDay });

/** What a title costs on a day: fine and interest are counted on its principal, not on those that it already includes. */
export function lateChargesOn(
  { amountCents, lateCents, dueOn }: { amountCents: number; lateCents: number; dueOn: string },
  today: string,
): Charges {
  return chargesOn({ ...lateTerms, amountCents: amountCents - lateCents, dueOn, isBusinessDay }, today);
}
