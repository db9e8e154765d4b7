import { formatCivilDate } from "@/lib/shared/dates";
import type { Order } from "./order";
import { daysLeft, isRunning, type RunningStatus } from "./order-term";

const WARNING_DAYS = 7;

/** What the customer must still do before the term ends. */
export const missingText = {
  draft: "Falta concluir o pedido: preencha os dados que faltam e confirme.",
  awaiting_payment: "Falta pagar o boleto ou o Pix.",
  awaiting_validation:
    "Falta a validação presencial: agende, se ainda não agendou, e leve os documentos no dia marcado.",
  rejected: "A validação foi recusada: veja o motivo no histórico do pedido e agende uma nova validação.",
} satisfies Record<RunningStatus, string>;

const endedText = {
  draft: "O pedido não foi concluído até",
  awaiting_payment: "O pagamento não foi confirmado até",
  awaiting_validation: "A validação não foi feita até",
  rejected: "Uma nova validação não foi feita até",
} satisfies Record<RunningStatus, string>;

/** Why the end of its term ended an order, as its timeline says it. */
export const endedReason = ({ status, expiresOn }: { status: RunningStatus; expiresOn: string }): string =>
  `${endedText[status]} ${formatCivilDate(expiresOn)}`;

const howLong = (left: number, day: string) => {
  if (left === 0) return `O pedido vale até hoje, ${day}.`;
  return left === 1 ? `O pedido vale até amanhã, ${day}.` : `O pedido vale até ${day}: faltam ${left} dias.`;
};

/** A word about a term of which a week or less remains; null while there is more, or nothing that it could end. */
export function termWarning(
  order: Pick<Order, "status" | "expiresOn">,
  today: string,
): { title: string; text: string } | null {
  const left = daysLeft(order, today);
  if (!isRunning(order) || left > WARNING_DAYS) return null;
  const day = formatCivilDate(order.expiresOn);
  if (left < 0) return { title: "O prazo terminou", text: `O pedido valia até ${day}.` };
  const text = `${howLong(left, day)} Depois do prazo ele expira, e será preciso fazer um novo pedido.`;
  return { title: "O prazo está terminando", text };
}
