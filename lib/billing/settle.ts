import type { PaymentOutcome } from "./payment";

/** What an order owes: only one that waits for its payment owes anything. */
export type Debt = { awaitsPayment: boolean; priceCents: number; paidSoFarCents: number };

export type Settlement = { outcome: PaymentOutcome; settles: boolean };

/**
 * What a payment comes to, in integer centavos. What is less than owed leaves the order waiting; what comes to an order that
 * owes nothing is to be given back (Código Civil, art. 876).
 */
export function settle({ awaitsPayment, priceCents, paidSoFarCents }: Debt, amountCents: number): Settlement {
  if (!awaitsPayment) return { outcome: "refund_due", settles: false };
  const missing = priceCents - paidSoFarCents - amountCents;
  if (missing > 0) return { outcome: "underpaid", settles: false };
  return { outcome: missing < 0 ? "overpaid" : "paid", settles: true };
}
