import type { TitleEvent } from "./cnab/tables/title-event";

/** Money that a notice tells of. `reference` is the bank's own name for the payment, whatever tells of it and how often. */
export type NoticedPayment = {
  reference: string;
  method: "boleto" | "pix";
  amountCents: number;
  /** Fine and interest in it. */
  lateCents: number;
  paidAt: Date;
  creditedOn: string | null;
};

/** What a bank told of one title, whatever the wire. `raw` is what came, to be kept. */
export type BankNotice = {
  /** The bank's own name for the notice: the same one twice is one. */
  reference: string;
  event: TitleEvent;
  seuNumero: string;
  at: Date;
  payment: NoticedPayment | null;
  raw: Record<string, unknown>;
};

/** A bank as its payments, notices and the events of its titles name it: «banco-999». */
export const bankName = (code: string) => `banco-${code}`;

/** Why a person must look at a notice. */
export const reviewReasons = [
  "unknown_title",
  "impossible_amount",
  "payment_without_amount",
  "payment_differs",
  "notice_changed",
  "reversal_unknown",
  "order_went_on",
  "bank_asks",
] as const;
export type ReviewReason = (typeof reviewReasons)[number];
