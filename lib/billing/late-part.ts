/**
 * How much of a payment is fine and interest, in centavos: what goes beyond the title's principal, and no more than the
 * title includes and the bank says that it took.
 */
export function latePartOf(
  title: { amountCents: number; lateCents: number },
  payment: { amountCents: number; lateCents: number },
): number {
  const beyond = payment.amountCents - (title.amountCents - title.lateCents);
  return Math.max(0, Math.min(beyond, title.lateCents + payment.lateCents));
}
