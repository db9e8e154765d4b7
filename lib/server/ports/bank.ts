import type { BankNotice } from "@/lib/billing/bank-notice";
import type { BankState } from "@/lib/billing/bank-state";
import type { BoletoPayer } from "@/lib/billing/boleto-payer";
import type { Result } from "@/lib/shared/result";

/** A title as it is to be registered. `seuNumero` is ours, and names it for ever: sent twice, it is one title. */
export type NewTitle = {
  seuNumero: string;
  amountCents: number;
  issuedOn: string;
  dueOn: string;
  payableUntil: string;
  multaBp: number;
  jurosBpMes: number;
  payer: BoletoPayer;
};

/** What is printed of a registered title. */
export type TitleCodes = {
  providerId: string;
  nossoNumero: string;
  codigoBarras: string;
  linhaDigitavel: string;
  pixCopiaECola: string | null;
};

/** A title as the bank has it. A state that was reached has codes, unless the title was refused. */
export type TitleAtBank = {
  state: BankState;
  dueOn: string;
  codes: TitleCodes | null;
  /** Why it was refused, in the bank's words. */
  rejection: string | null;
};

/** Down, slow or unreadable. Whether what was sent took effect is not known: `find` tells, before anything is sent again. */
export type BankUnavailable = { code: "bank_unavailable" };

type Answer<T> = Promise<Result<T, BankUnavailable>>;

/** A bank that registers our titles. Each command answers how the title stands afterwards; `in_process`: ask again later. */
export type Bank = {
  /** Of three digits, as the bar code has it. */
  readonly code: string;
  /** Can a registered title get another due date? Otherwise a new one takes its place. */
  readonly changesDueDate: boolean;
  register(title: NewTitle): Answer<TitleAtBank>;
  changeDueDate(seuNumero: string, dueOn: string): Answer<TitleAtBank>;
  /** Baixa: takes the title back. */
  cancel(seuNumero: string): Answer<TitleAtBank>;
  /** @returns null for a number that the bank has never seen */
  find(seuNumero: string): Answer<TitleAtBank | null>;
  /** What the bank has to tell since a moment, as a net under its webhooks: in any order, and more than once if it likes. */
  noticesSince(at: Date): Answer<BankNotice[]>;
};
