import { currentCertificateIsValid, needsVisit } from "./needs-visit";
import type { Order, OrderStatus } from "./order";
import type { Service } from "./service";

/** Why a service is closed, and the step that opens it. */
export type Closed = { reason: string; unlock: string };

type Rule = (order: Order, today: string) => Closed | null;

const NEW_ORDER = "Para um novo certificado, faça um novo pedido.";
const FINISH_FIRST = { reason: "O pedido ainda não foi concluído.", unlock: "Conclua o pedido primeiro." };

const ended = {
  delivered: { reason: "O certificado já foi emitido.", unlock: NEW_ORDER },
  cancelled: { reason: "O pedido foi cancelado.", unlock: NEW_ORDER },
  expired: { reason: "O prazo do pedido terminou.", unlock: NEW_ORDER },
} satisfies Partial<Record<OrderStatus, Closed>>;

const unlessEnded = (status: OrderStatus): Closed | null =>
  status in ended ? ended[status as keyof typeof ended] : null;

const visitByStatus: Record<OrderStatus, Closed | null> = {
  ...ended,
  draft: FINISH_FIRST,
  awaiting_payment: {
    reason: "O pagamento ainda não foi confirmado.",
    unlock: "O agendamento abre assim que o pagamento for confirmado.",
  },
  awaiting_validation: null,
  rejected: null,
  awaiting_issuance: { reason: "A validação já foi aprovada.", unlock: "Não é preciso agendar de novo." },
};

type Visiting = Pick<Order, "status" | "bookableAhead" | "renewal" | "currentCertificateValidUntil">;

const visitRule = ({ status, bookableAhead }: Visiting): Closed | null =>
  status === "awaiting_payment" && bookableAhead ? null : visitByStatus[status];

/** Why the order's visit cannot be booked on a civil date; null when it can. */
export const visitClosed = (order: Visiting, today: string): Closed | null =>
  unlessEnded(order.status) ??
  (needsVisit(order, today)
    ? visitRule(order)
    : { reason: "Esta renovação é feita pela internet, sem visita.", unlock: "Não é preciso agendar." });

const notaByStatus: Record<OrderStatus, string> = {
  draft: "A nota fiscal sai depois que o pedido é concluído e pago.",
  awaiting_payment: "A nota fiscal sai depois que o pagamento é confirmado.",
  awaiting_validation: "A nota fiscal aparece aqui assim que a prefeitura a registrar.",
  awaiting_issuance: "A nota fiscal aparece aqui assim que a prefeitura a registrar.",
  rejected: "A nota fiscal aparece aqui assim que a prefeitura a registrar.",
  delivered: "A nota fiscal aparece aqui em alguns dias. Se não aparecer, fale com a central de atendimento.",
  cancelled: "Um pedido cancelado sem pagamento não gera nota fiscal.",
  expired: "Um pedido expirado sem pagamento não gera nota fiscal.",
};

const openByStatus = (
  status: OrderStatus,
  open: OrderStatus,
  others: Partial<Record<OrderStatus, Closed>>,
  otherwise: Closed,
) => (status === open ? null : (others[status] ?? unlessEnded(status) ?? otherwise));

const issuance: Rule = (order, today) => {
  if (!order.renewal) {
    return {
      reason: "Este pedido não é uma renovação.",
      unlock: "O certificado é emitido depois da validação presencial.",
    };
  }
  if (order.certificateType !== "A1") {
    return {
      reason: "Um certificado A3 fica no token ou cartão e não é emitido nesta página.",
      unlock: "Renove pelo programa do seu token ou cartão, ou fale com a central de atendimento.",
    };
  }
  const closed = unlessEnded(order.status);
  if (closed) return closed;
  if (!currentCertificateIsValid(order, today)) {
    return {
      reason: "O certificado atual não está mais válido.",
      unlock: "Sem um certificado válido, a emissão depende da validação presencial.",
    };
  }
  if (order.status === "draft") return FINISH_FIRST;
  if (order.paymentTerms === "boleto" && !order.paidAt) {
    return {
      reason: "O pagamento ainda não foi confirmado.",
      unlock: "A emissão abre assim que o pagamento for confirmado.",
    };
  }
  return order.status === "awaiting_issuance"
    ? null
    : { reason: "A validação ainda não foi aprovada.", unlock: "A emissão abre depois da validação." };
};

/**
 * Who may use which service, by type and status: the one table (the product's rules, «Services by type and status»).
 * The menu, every page and every action ask here. `null` is «available».
 */
export const serviceRules: Record<Service, Rule> = {
  agendamento: visitClosed,
  pagador: ({ paymentTerms, status, paidAt }) => {
    if (paymentTerms === "invoiced") {
      return {
        reason: "O pedido é pago por empenho.",
        unlock: "Para mudar o empenho, fale com a central de atendimento.",
      };
    }
    // An expired order takes no payment any more, so a new payer would get a boleto that nothing answers.
    const closed = unlessEnded(status);
    if (closed) return closed;
    return paidAt
      ? {
          reason: "O pagamento já foi confirmado.",
          unlock: "Depois de pago, o responsável não pode mais ser alterado.",
        }
      : null;
  },
  // A draft is not payable yet: only «Aguardando Pagamento» can take the bank's confirmation.
  boletos: ({ paymentTerms, status }) => {
    if (paymentTerms === "invoiced") {
      return {
        reason: "O pedido é pago por empenho e não tem boleto.",
        unlock: "Não é preciso pagar boleto.",
      };
    }
    return status === "draft" ? FINISH_FIRST : null;
  },
  concluir: ({ status }) =>
    openByStatus(
      status,
      "draft",
      {},
      { reason: "O pedido já foi concluído.", unlock: "Siga o próximo passo do pedido." },
    ),
  "notas-fiscais": ({ notaFiscalCount, status }) =>
    notaFiscalCount > 0
      ? null
      : { reason: "Ainda não há nota fiscal deste pedido.", unlock: notaByStatus[status] },
  emissao: issuance,
};
