import { addMonths, format, parseISO, subDays } from "date-fns";
import type { Order } from "./order";

type Term = Pick<Order, "months" | "validFrom" | "validUntil">;

/** First and last civil day of a certificate issued today, unless the authority already gave them. */
export function validityOf({ months, validFrom, validUntil }: Term, today: string) {
  const from = validFrom ?? today;
  return {
    validFrom: from,
    validUntil: validUntil ?? format(subDays(addMonths(parseISO(from), months), 1), "yyyy-MM-dd"),
  };
}
