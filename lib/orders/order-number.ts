/** What every order's number looks like; the database says it too. */
export const ORDER_NUMBER = /^\d{1,20}$/;

/**
 * An order's number as an address or a form gives it.
 * @returns the digits, or null for anything that no order can have; the database is not asked about those
 */
export const parseOrderNumber = (typed: unknown): string | null =>
  typeof typed === "string" && ORDER_NUMBER.test(typed) ? typed : null;

/** The page of an order. */
export const orderPath = (number: string) => `/pedidos/${number}`;
