import { civilDateOf, civilDayAfter, formatCivilDate } from "@/lib/shared/dates";
import { payableUntil } from "./charges-on";
import type { PaymentOutcome, paymentMethods } from "./payment";

type Method = (typeof paymentMethods)[number];

/** A payment as it is told of. */
export type ToldPayment = {
  method: Method;
  paidAt: Date;
  creditedOn: string | null;
  reversedAt: Date | null;
};

export const paymentMethodText = {
  boleto: "Boleto",
  pix: "Pix",
  transfer: "Transferência",
  other: "Outro meio",
} satisfies Record<Method, string>;

/** What a payment came to, for whoever paid. */
export const paymentOutcomeText = {
  paid: "O pagamento foi confirmado.",
  underpaid: "O valor é menor que o devido: o pedido continua à espera do restante.",
  overpaid: "O valor é maior que o devido: a diferença será devolvida a quem pagou.",
  refund_due: "O pedido já não devia nada: este valor será devolvido a quem pagou.",
} satisfies Record<PaymentOutcome, string>;

/** «12/11», and with its year when that is not this one. */
const shortDay = (day: string, today: string) =>
  day.slice(0, 4) === today.slice(0, 4) ? formatCivilDate(day).slice(0, 5) : formatCivilDate(day);

/**
 * The last day on which a boleto's money comes in: the bank's own word, or the first business day after the payment
 * (FEBRABAN, from 2024-03-15 on: what is paid until 13h30 may come the same day).
 */
function clearsOn({ paidAt, creditedOn }: ToldPayment, isBusinessDay: (day: string) => boolean): string {
  if (creditedOn) return creditedOn;
  const next = civilDayAfter(civilDateOf(paidAt), 1);
  return payableUntil({ dueOn: next, isBusinessDay });
}

/** «Pago em 12/11, compensação até 13/11»; a Pix arrives at once, and what the bank took back says so. */
export function paidText(
  payment: ToldPayment,
  today: string,
  isBusinessDay: (day: string) => boolean,
): string {
  const paid = `Pago em ${shortDay(civilDateOf(payment.paidAt), today)}`;
  if (payment.reversedAt)
    return `${paid}, estornado pelo banco em ${shortDay(civilDateOf(payment.reversedAt), today)}`;
  if (payment.method !== "boleto") return paid;
  const clears = clearsOn(payment, isBusinessDay);
  if (clears >= today) return `${paid}, compensação até ${shortDay(clears, today)}`;
  return payment.creditedOn ? `${paid}, compensado em ${shortDay(clears, today)}` : paid;
}
