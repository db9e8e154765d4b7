import type { Order } from "./order";

type Visited = Pick<Order, "renewal" | "currentCertificateValidUntil">;

/** Is the certificate to be replaced still valid on this civil date? Its last day counts. */
export const currentCertificateIsValid = ({ currentCertificateValidUntil: until }: Visited, today: string) =>
  until !== null && until >= today;

/**
 * Must the holder be validated in person (or by videoconference)? A renewal needs no visit, but only while the
 * current certificate is valid: after that the holder is identified as for a first one.
 */
export const needsVisit = (order: Visited, today: string) =>
  !order.renewal || !currentCertificateIsValid(order, today);
