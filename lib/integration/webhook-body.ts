import type { EventType } from "./event";

type ToldEvent = {
  id: number;
  type: EventType;
  at: Date;
  orderNumber: string;
  data: Record<string, unknown>;
};

/**
 * What a receiver gets, and signs for: the same letters at every try, since an event never changes. No personal data: who
 * is told asks the API for more.
 */
export const webhookBody = ({ id, type, at, orderNumber, data }: ToldEvent): string =>
  JSON.stringify({ id, type, createdAt: at.toISOString(), order: { number: orderNumber }, data });
