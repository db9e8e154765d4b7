/**
 * What an order is to be paid, through however many titles it takes. `settled`: the order was paid, by one of them or some
 * other way. `closed`: it ended unpaid, or goes on without payment. An order has one open charge at most.
 */
export const chargeStatuses = ["open", "settled", "closed"] as const;
export type ChargeStatus = (typeof chargeStatuses)[number];
