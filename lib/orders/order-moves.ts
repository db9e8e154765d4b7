import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";
import { needsVisit } from "./needs-visit";
import type { Order, OrderStatus } from "./order";
import { validityOf } from "./validity";

export type IllegalMove = { code: "illegal_move"; from: OrderStatus; to: OrderStatus; legal: OrderStatus[] };

/** What the moves depend on, and what they change. */
export type MovingOrder = Pick<
  Order,
  | "status"
  | "renewal"
  | "paymentTerms"
  | "currentCertificateValidUntil"
  | "months"
  | "paidAt"
  | "validFrom"
  | "validUntil"
  | "certificateSerial"
>;

type Condition = (order: MovingOrder, today: string) => boolean;
type Move = { from: OrderStatus; to: OrderStatus; cause: string; when?: Condition };

const invoiced: Condition = ({ paymentTerms }) => paymentTerms === "invoiced";
const paysFirst: Condition = ({ paymentTerms }) => paymentTerms === "boleto";
const noVisit: Condition = (order, today) => !needsVisit(order, today);
const both =
  (one: Condition, other: Condition): Condition =>
  (order, today) =>
    one(order, today) && other(order, today);

/** Every legal move and what causes it (the product's rules, «Orders»). What is not here is refused. */
const orderMoves: readonly Move[] = [
  { from: "draft", to: "awaiting_payment", cause: "Concluir pedido", when: paysFirst },
  {
    from: "draft",
    to: "awaiting_validation",
    cause: "Concluir pedido com empenho",
    when: both(invoiced, needsVisit),
  },
  {
    from: "draft",
    to: "awaiting_issuance",
    cause: "Concluir renovação com empenho",
    when: both(invoiced, noVisit),
  },
  { from: "draft", to: "cancelled", cause: "Desistência" },
  { from: "draft", to: "expired", cause: "Não concluído no prazo" },
  {
    from: "awaiting_payment",
    to: "awaiting_validation",
    cause: "Pagamento confirmado ou empenho",
    when: needsVisit,
  },
  {
    from: "awaiting_payment",
    to: "awaiting_issuance",
    cause: "Renovação paga ou com empenho",
    when: noVisit,
  },
  { from: "awaiting_payment", to: "cancelled", cause: "Desistência" },
  { from: "awaiting_payment", to: "expired", cause: "Sem pagamento no prazo" },
  { from: "awaiting_validation", to: "awaiting_issuance", cause: "Validação aprovada pela AR" },
  { from: "awaiting_validation", to: "rejected", cause: "Validação recusada pela AR" },
  { from: "awaiting_validation", to: "cancelled", cause: "Desistência" },
  { from: "awaiting_validation", to: "expired", cause: "Sem validação no prazo" },
  { from: "awaiting_issuance", to: "delivered", cause: "Certificado emitido" },
  {
    from: "awaiting_issuance",
    to: "awaiting_validation",
    cause: "O certificado atual venceu antes da renovação",
    when: (order, today) => order.renewal && needsVisit(order, today),
  },
  { from: "awaiting_issuance", to: "cancelled", cause: "Desistência" },
  { from: "awaiting_issuance", to: "expired", cause: "Sem emissão no prazo" },
  { from: "rejected", to: "awaiting_validation", cause: "Novo agendamento" },
  { from: "rejected", to: "cancelled", cause: "Desistência" },
  { from: "rejected", to: "expired", cause: "Sem nova validação no prazo" },
];

/** The states that an order may go to on a civil date. */
export const legalMoves = (order: MovingOrder, today: string): OrderStatus[] =>
  orderMoves
    .filter(({ from, when }) => from === order.status && (when?.(order, today) ?? true))
    .map(({ to }) => to);

/** What a move writes beside the status. */
function consequences(order: MovingOrder, to: OrderStatus, now: Date): Partial<MovingOrder> {
  const paid = order.status === "awaiting_payment" && order.paymentTerms === "boleto";
  if (paid && (to === "awaiting_validation" || to === "awaiting_issuance"))
    return { paidAt: order.paidAt ?? now };
  return to === "delivered" ? validityOf(order, civilDateOf(now)) : {};
}

/**
 * Moves an order on. Payment notes when, delivery sets the validity.
 * @returns the order as it is afterwards, or `illegal_move` with the moves that were possible
 */
export function moveOrder<T extends MovingOrder>(
  order: T,
  to: OrderStatus,
  now: Date,
): Result<T, IllegalMove> {
  const legal = legalMoves(order, civilDateOf(now));
  if (!legal.includes(to)) return fail({ code: "illegal_move", from: order.status, to, legal });
  return ok({ ...order, ...consequences(order, to, now), status: to });
}

/** Where a complete order begins, and where «Concluir pedido» leads: payment, unless the terms or the product skip it. */
export function statusOnceComplete(
  order: Pick<Order, "paymentTerms" | "renewal" | "currentCertificateValidUntil">,
  today: string,
): OrderStatus {
  return order.paymentTerms === "boleto" ? "awaiting_payment" : statusOncePaid(order, today);
}

/** Where a payment leads: to the visit, or past it. */
export const statusOncePaid = (
  order: Pick<Order, "renewal" | "currentCertificateValidUntil">,
  today: string,
): OrderStatus => (needsVisit(order, today) ? "awaiting_validation" : "awaiting_issuance");
