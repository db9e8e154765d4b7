import { addDays, format, parseISO } from "date-fns";

/** How long a customer has to pay and be validated when the sales system names no term of the product's own. */
const TERM_DAYS = 90;

/** The last civil day of an order placed on a civil day, «yyyy-MM-dd» both. */
export const termFrom = (placedOn: string): string =>
  format(addDays(parseISO(placedOn), TERM_DAYS), "yyyy-MM-dd");
