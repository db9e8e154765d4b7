import { type BoletoStatus, isOpen } from "./boleto-moves";

/** How a title stands at its bank, as the bank answers when asked. `in_process`: it has not decided yet. */
export const bankStates = [
  "in_process",
  "registered",
  "rejected",
  "payment_notice",
  "paid",
  "cancelled",
  "expired",
] as const;
export type BankState = (typeof bankStates)[number];

const backAtBank = (isLate: boolean): BoletoStatus => (isLate ? "overdue" : "registered");

/** From waiting for its registration a title that is gone again passes through it. */
const gone =
  (to: "cancelled" | "expired") =>
  (status: BoletoStatus): BoletoStatus[] =>
    status === "pending_registration" ? ["registered", to] : [to];

type Path = (status: BoletoStatus, isLate: boolean) => BoletoStatus[];

/**
 * Which moves the bank's answer means. A payment is none of them: what pays is its notice, which names the money.
 * Not every path is legal from every state; what is not is no news.
 */
const paths: Record<BankState, Path> = {
  in_process: () => [],
  paid: () => [],
  registered: (status, isLate) => (status === "pending_registration" ? ["registered"] : [backAtBank(isLate)]),
  rejected: () => ["rejected"],
  payment_notice: () => ["payment_notice"],
  cancelled: gone("cancelled"),
  expired: gone("expired"),
};

/**
 * The moves, in their order, that bring a title to where its bank says that it stands.
 * @param isLate was its last day without charges over?
 */
export function movesTo(bank: BankState, status: BoletoStatus, isLate: boolean): BoletoStatus[] {
  if (!isOpen(status)) return [];
  return paths[bank](status, isLate).filter((to) => to !== status);
}
