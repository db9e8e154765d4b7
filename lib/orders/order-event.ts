import type { ActorType, OrderStatus } from "./order";

/** One change of an order, as its timeline shows it. */
export type OrderEvent = {
  id: number;
  fromStatus: OrderStatus | null;
  toStatus: OrderStatus;
  actorType: ActorType;
  reason: string;
  at: Date;
};
