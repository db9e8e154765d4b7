import type { ReturnEntry } from "./return-entry";

/** What the titles of a file come to. */
export type ReturnTotals = {
  titles: number;
  /** By the bank's code. */
  byOccurrence: Record<string, number>;
  review: number;
  /** Of the settlements: what the payers paid, what the bank's field of it says, what reaches the account. */
  paidCents: number;
  reportedCents: number;
  creditedCents: number;
  /** Of every title. */
  feeCents: number;
};

export const noTotals = (): ReturnTotals => ({
  titles: 0,
  byOccurrence: {},
  review: 0,
  paidCents: 0,
  reportedCents: 0,
  creditedCents: 0,
  feeCents: 0,
});

/** Adds a title to the totals. */
export function addToTotals(totals: ReturnTotals, entry: ReturnEntry): void {
  totals.titles += 1;
  totals.byOccurrence[entry.occurrence] = (totals.byOccurrence[entry.occurrence] ?? 0) + 1;
  totals.feeCents += entry.feeCents;
  if (entry.event === "review") totals.review += 1;
  if (entry.event !== "paid" && entry.event !== "paid_after_cancel" && entry.event !== "paid_by_pix") return;
  totals.paidCents += entry.paidCents;
  totals.reportedCents += entry.reportedCents;
  totals.creditedCents += entry.creditedCents;
}
