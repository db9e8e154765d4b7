import { sql } from "drizzle-orm";
import { orderEvents, orders } from "@/db/schema/orders";
import type { Order } from "@/lib/orders/order";

/** Does the order wait for its payment, and an office take its booking all the same? By the names of the tables: drizzle leaves them out. */
export const bookableAhead = sql<boolean>`(orders.status = 'awaiting_payment' and exists (
  select from offices where active and book_ahead and (in_person or (video and orders.video_allowed))))`;

/** The columns of an order as rules and screens read it. */
export const orderColumns = {
  id: orders.id,
  number: orders.number,
  kind: orders.kind,
  status: orders.status,
  product: orders.product,
  certificateType: orders.certificateType,
  media: orders.media,
  months: orders.months,
  renewal: orders.renewal,
  priceCents: orders.priceCents,
  paymentTerms: orders.paymentTerms,
  placedAt: orders.placedAt,
  paidAt: orders.paidAt,
  validFrom: orders.validFrom,
  validUntil: orders.validUntil,
  currentCertificateValidUntil: orders.currentCertificateValidUntil,
  certificateSerial: orders.certificateSerial,
  expiresOn: orders.expiresOn,
  bookableAhead,
};

/** Until notas fiscais are kept, no order has one. */
export const withNotas = (row: Omit<Order, "notaFiscalCount">): Order => ({ ...row, notaFiscalCount: 0 });

/** The columns of an event as the customer reads it: without who exactly, which is for the operators. */
export const eventColumns = {
  id: orderEvents.id,
  fromStatus: orderEvents.fromStatus,
  toStatus: orderEvents.toStatus,
  actorType: orderEvents.actorType,
  reason: orderEvents.reason,
  at: orderEvents.at,
};
