/** What the authority's systems are told of: by `/api/v1/events` and by webhook. A name never changes its meaning. */
export const eventTypes = [
  "order.created",
  "order.updated",
  "order.status_changed",
  "order.holder_changed",
  "order.payer_changed",
  "order.completed",
  "payment.received",
  "nota_fiscal.registered",
  "nota_fiscal.changed",
  "appointment.booked",
  "appointment.moved",
  "appointment.confirmed",
  "appointment.cancelled",
  "appointment.attended",
  "appointment.missed",
  "appointment.displaced",
] as const;
export type EventType = (typeof eventTypes)[number];
