import { civilDayAfter, civilDaysFrom } from "@/lib/shared/dates";

/** What a title costs once it is late: `multaBp` of the amount once, `jurosBpMes` of it a month, in hundredths of a per cent. */
export type LateTerms = { multaBp: number; jurosBpMes: number };

export type LateTitle = LateTerms & {
  amountCents: number;
  dueOn: string;
  /** Is a civil day one on which the payer's bank works? */
  isBusinessDay: (day: string) => boolean;
};

/** `daysLate` are civil days since the last one without charges. */
export type Charges = { daysLate: number; multaCents: number; jurosCents: number; totalCents: number };

/** No country closes its banks for longer; a calendar that does is a bug. */
const LONGEST_CLOSURE = 31;

const DAYS_OF_A_MONTH = 30n;
const WHOLE_BP = 10_000n;

/** The last day without charges: the due date, or the first business day after one on which no bank works. */
export function payableUntil({ dueOn, isBusinessDay }: Pick<LateTitle, "dueOn" | "isBusinessDay">): string {
  for (let days = 0; days <= LONGEST_CLOSURE; days += 1) {
    const day = civilDayAfter(dueOn, days);
    if (isBusinessDay(day)) return day;
  }
  throw new Error(`No business day within ${LONGEST_CLOSURE} days of ${dueOn}`);
}

/** Half a centavo goes up. Integers of any size: no product of amount, rate and days is rounded on its way. */
const rounded = (numerator: bigint, denominator: bigint) =>
  Number((2n * numerator + denominator) / (2n * denominator));

/**
 * What is owed on a civil day beside the amount: the fine once, interest by the day over months of 30 days (CTN, art.
 * 161, § 1; CDC, art. 52, § 1), each rounded once to whole centavos. Counting begins at `payableUntil`, so a due date on
 * a Saturday that is paid on Monday costs nothing.
 */
export function chargesOn(title: LateTitle, on: string): Charges {
  const { amountCents, multaBp, jurosBpMes } = title;
  const daysLate = Math.max(0, civilDaysFrom(payableUntil(title), on));
  const [amount, days] = [BigInt(amountCents), BigInt(daysLate)];
  const multaCents = daysLate > 0 ? rounded(amount * BigInt(multaBp), WHOLE_BP) : 0;
  const jurosCents = rounded(amount * BigInt(jurosBpMes) * days, DAYS_OF_A_MONTH * WHOLE_BP);
  return { daysLate, multaCents, jurosCents, totalCents: amountCents + multaCents + jurosCents };
}
