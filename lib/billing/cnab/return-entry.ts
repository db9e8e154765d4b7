import type { CnabBank, CnabFormat } from "./tables/bank";
import type { TitleEvent } from "./tables/title-event";

/** What the portal does not decide by itself. */
export type ReviewReason = "unknown_occurrence" | "unclear_occurrence" | "segments_disagree" | "nothing_paid";

/** One occurrence of a return file: what happened to one title. Amounts are integer centavos, days are civil dates. */
export type ReturnEntry = {
  /** Line of the file where it begins. */
  line: number;
  /** The bank's own code: its meaning depends on bank and format. */
  occurrence: string;
  event: TitleEvent;
  /** Only where the event is `review`. */
  reviewReason: ReviewReason | null;
  /** The number that the title has at the bank, without its check digit, as wide as the bank writes it. */
  nossoNumero: string;
  /** The bank's whole identification of the title, as the file has it. */
  titleId: string;
  /** What we wrote as «seu número» and as «uso da empresa» when the title was registered. */
  seuNumero: string;
  control: string;
  dueOn: string | null;
  amountCents: number;
  /** What the payer paid: what is to be compared with the debt. */
  paidCents: number;
  /** What stands in the bank's field of the payment. Itaú writes there what is left after its fee. */
  reportedCents: number;
  /** What reaches the account. */
  creditedCents: number;
  chargesCents: number;
  discountCents: number;
  abatementCents: number;
  feeCents: number;
  occurredOn: string | null;
  creditedOn: string | null;
  /** The bank's codes of why or how. */
  motives: string[];
  /** What a record beside it says of the title's Pix. */
  pix: Partial<Record<"txid" | "location" | "copyAndPaste", string>> | null;
  /** Its records as they came. */
  raw: string[];
};

/** Which file it is: a bank numbers its files, so the same one again can be told (Santander's CNAB 400 has no number). */
export type ReturnHeader = {
  bank: CnabBank;
  format: CnabFormat;
  fileNumber: string;
  createdOn: string | null;
};
