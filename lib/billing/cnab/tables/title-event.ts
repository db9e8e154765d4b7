/**
 * What a bank's occurrence means, whatever the bank, the format and the code:
 * - `registered`, `rejected`: the title's registration was accepted or refused;
 * - `paid`: settled, also partly, by balance or at a notary; `paid_after_cancel`: settled after its baixa, or never registered;
 * - `paid_by_pix`: closed because its Pix was paid; the money came through Pix, and the record may carry none;
 * - `payment_notice`: a payment is on its way (baixa operacional, cheque to clear, the intraday file). It is NOT money;
 * - `payment_notice_cancelled`, `payment_reversed`: that way ended, or the money went back;
 * - `cancelled`: written off unpaid; `due_date_changed`, `changed`: an instruction was carried out;
 * - `instruction_rejected`: it was not; `fee`: the bank charges something; `protest`: notary and bureaux;
 * - `informed`: nothing to do; `review`: a person must look.
 */
export type TitleEvent =
  | "registered"
  | "rejected"
  | "paid"
  | "paid_after_cancel"
  | "paid_by_pix"
  | "payment_notice"
  | "payment_notice_cancelled"
  | "payment_reversed"
  | "cancelled"
  | "due_date_changed"
  | "changed"
  | "instruction_rejected"
  | "fee"
  | "protest"
  | "informed"
  | "review";

/** Occurrence code → event. */
export type Occurrences = Readonly<Record<string, TitleEvent>>;

/** «12 13 15» all mean the same: a line of a table. */
export const each = (codes: string, event: TitleEvent): Occurrences =>
  Object.fromEntries(codes.split(" ").map((code) => [code, event]));
