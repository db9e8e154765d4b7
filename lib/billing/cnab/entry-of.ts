import type { ReturnEntry, ReviewReason } from "./return-entry";
import type { Occurrences, TitleEvent } from "./tables/title-event";

/** What the records say, before it is known what it means. */
type Reading = {
  nossoNumero: string;
  titleId: string;
  document: string;
  control: string;
  dueOn: string | null;
  amount: number;
  charges: number;
  discount: number;
  abatement: number;
  fee: number;
  reported: number;
  credited: number;
  occurredOn: string | null;
  creditedOn: string | null;
  motives: string;
};

type Context = {
  line: number;
  raw: string[];
  /** The occurrence by each record of the title: two segments may disagree. */
  occurrences: readonly [string, ...string[]];
  table: Occurrences;
  motiveWidth: number;
  reportsNet: boolean;
};

/** Codes side by side → a list, without the zeros of «none». */
function motivesOf(codes: string, width: number): string[] {
  const all = codes.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
  return all.map((code) => code.trim()).filter((code) => !/^0*$/.test(code));
}

/**
 * What the payer paid. Itaú says only what it «lançou em conta corrente», from which it may have taken its fee already (its
 * manuals, CNAB 400 and 240): the fee is added back unless the amount is whole without it.
 */
function paidBy(reading: Reading, reportsNet: boolean): number {
  const whole = reading.amount - reading.discount - reading.abatement + reading.charges;
  return reportsNet && reading.reported > 0 && reading.reported !== whole
    ? reading.reported + reading.fee
    : reading.reported;
}

function doubtOf({ occurrences, table }: Context, reported: number): ReviewReason | null {
  const event = table[occurrences[0]];
  if (event === undefined) return "unknown_occurrence";
  if (event === "review") return "unclear_occurrence";
  if (occurrences.some((occurrence) => occurrence !== occurrences[0])) return "segments_disagree";
  return (event === "paid" || event === "paid_after_cancel") && reported === 0 ? "nothing_paid" : null;
}

/** What happened to one title, from what its records say. What is unknown or makes no sense becomes `review`, never nothing. */
export function entryOf(reading: Reading, context: Context): ReturnEntry {
  const reviewReason = doubtOf(context, reading.reported);
  const [occurrence] = context.occurrences;
  return {
    line: context.line,
    occurrence,
    event: reviewReason ? "review" : (context.table[occurrence] as TitleEvent),
    reviewReason,
    nossoNumero: reading.nossoNumero,
    titleId: reading.titleId,
    seuNumero: reading.document,
    control: reading.control,
    dueOn: reading.dueOn,
    amountCents: reading.amount,
    paidCents: paidBy(reading, context.reportsNet),
    reportedCents: reading.reported,
    creditedCents: reading.credited,
    chargesCents: reading.charges,
    discountCents: reading.discount,
    abatementCents: reading.abatement,
    feeCents: reading.fee,
    occurredOn: reading.occurredOn,
    creditedOn: reading.creditedOn,
    motives: motivesOf(reading.motives, context.motiveWidth),
    pix: null,
    raw: context.raw,
  };
}
