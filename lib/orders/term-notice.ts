import { civilDateOf, civilDayAfter } from "@/lib/shared/dates";
import type { Order } from "./order";
import { isRunning } from "./order-term";

export type TermNotice = "one_day" | "seven_days";

/** The days on which one notice goes out, for terms from a day until another. */
export type NoticeWindow = { notice: TermNotice; days: number; from: string; until: string };

/**
 * The terms that each notice speaks of today. They do not overlap, so that one run never tells an order both; a notice
 * that a stopped clock missed is still given, until the next one takes its place.
 */
export const noticeWindows = (today: string): NoticeWindow[] => [
  { notice: "one_day", days: 1, from: today, until: civilDayAfter(today, 1) },
  { notice: "seven_days", days: 7, from: civilDayAfter(today, 2), until: civilDayAfter(today, 7) },
];

/**
 * The notice of its term that an order is due on a civil date, told already or not; null when there is none. An order
 * placed on a notice's day or later has just been told its term by the purchase, and is spared that notice.
 */
export function noticeDue(
  order: Pick<Order, "status" | "expiresOn" | "placedAt">,
  today: string,
): TermNotice | null {
  const { expiresOn, placedAt } = order;
  const window = noticeWindows(today).find(({ from, until }) => from <= expiresOn && expiresOn <= until);
  if (!window || !isRunning(order)) return null;
  return civilDateOf(placedAt) < civilDayAfter(expiresOn, -window.days) ? window.notice : null;
}
