import { civilDayAfter, civilDaysFrom } from "@/lib/shared/dates";
import { type Order, type OrderStatus, runningStatuses } from "./order";

/** How long a customer has to pay and be validated when the sales system names no term of the product's own. */
const TERM_DAYS = 90;

const running: readonly OrderStatus[] = runningStatuses;

/** The last civil day of a whole term that begins on a civil day, «yyyy-MM-dd» both. */
const termFrom = (placedOn: string): string => civilDayAfter(placedOn, TERM_DAYS);

/**
 * The term of an order for which the sales system names none: from when it was placed, or from today when that is over
 * already, since nobody has said that it ended.
 */
export function termOnArrival(placedOn: string, today: string): string {
  const term = termFrom(placedOn);
  return term < today ? termFrom(today) : term;
}

export type RunningStatus = (typeof runningStatuses)[number];

/** Can the term still end this order? Not what is paid and validated, nor what has ended. */
export const isRunning = <T extends { status: OrderStatus }>(
  order: T,
): order is T & { status: RunningStatus } => running.includes(order.status);

/** Civil days until the last one: 0 on the last day, negative after it. */
export const daysLeft = ({ expiresOn }: Pick<Order, "expiresOn">, today: string): number =>
  civilDaysFrom(today, expiresOn);

/** The last day itself still counts. */
export const termHasEnded = (order: Pick<Order, "status" | "expiresOn">, today: string): boolean =>
  isRunning(order) && order.expiresOn < today;

/**
 * The term of a paid renewal that needs a visit since its certificate ended: a whole term from today, so that the clock
 * does not take the order away in the hour in which it asks for the visit.
 */
export function termOnceVisitIsNeeded({ expiresOn }: Pick<Order, "expiresOn">, today: string): string {
  const anew = termFrom(today);
  return expiresOn > anew ? expiresOn : anew;
}
