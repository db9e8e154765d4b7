/**
 * An order's number as an address or a form gives it.
 * @returns the digits, or null for anything that no order can have; the database is not asked about those
 */
export const parseOrderNumber = (typed: unknown): string | null =>
  typeof typed === "string" && /^[0-9]{1,20}$/.test(typed) ? typed : null;

/** The page of an order. */
export const orderPath = (number: string) => `/pedidos/${number}`;
