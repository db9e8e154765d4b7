/** How it was paid, as the bank says. */
export const paymentMethods = ["boleto", "pix", "transfer", "other"] as const;

/**
 * What a payment came to: it paid the order; it was less than owed (the order waits); it was more; or the order owed
 * nothing any more and the money is to be given back.
 */
export const paymentOutcomes = ["paid", "underpaid", "overpaid", "refund_due"] as const;
export type PaymentOutcome = (typeof paymentOutcomes)[number];
