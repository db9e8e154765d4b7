import { civilDayAfter } from "@/lib/shared/dates";

/** A new title is due so many days after it is made, or on the order's last day if that comes first. */
const DAYS_TO_PAY = 3;

export type DueRange = { earliest: string; latest: string };

/** When a title that is made today is due. */
export function firstDueDate(today: string, expiresOn: string): string {
  const due = civilDayAfter(today, DAYS_TO_PAY);
  return due < expiresOn ? due : expiresOn;
}

/** The new due dates that a customer may choose: from tomorrow to the order's last day. */
export const dueRange = (today: string, expiresOn: string): DueRange => ({
  earliest: civilDayAfter(today, 1),
  latest: expiresOn,
});
