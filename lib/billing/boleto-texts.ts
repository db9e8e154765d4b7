import type { ChangeRefusal, PostponeRefusal } from "./boleto-change";
import type { BoletoStatus } from "./boleto-moves";

/** A title's state in two or three words. A state without a text does not compile. */
export const boletoStatusText = {
  pending_registration: "Em registro no banco",
  registered: "À espera do pagamento",
  overdue: "Vencido",
  payment_notice: "Pagamento em compensação",
  paid: "Pago",
  paid_after_cancel: "Pago depois de cancelado",
  cancel_pending: "Em cancelamento",
  cancelled: "Cancelado",
  expired: "Prazo encerrado",
  rejected: "Recusado pelo banco",
  refunded: "Valor devolvido",
} satisfies Record<BoletoStatus, string>;

/** How a state is coloured; the words say it too. */
export const boletoStatusTone = {
  pending_registration: "info",
  registered: "warning",
  overdue: "danger",
  payment_notice: "info",
  paid: "success",
  paid_after_cancel: "warning",
  cancel_pending: "info",
  cancelled: "neutral",
  expired: "neutral",
  rejected: "danger",
  refunded: "neutral",
} as const satisfies Record<BoletoStatus, "neutral" | "info" | "success" | "warning" | "danger">;

type IssueRefusal = {
  code: "no_bank" | "not_billable" | "not_awaiting_payment" | "past_term";
};

type Refusal = IssueRefusal | ChangeRefusal | PostponeRefusal;

/** Why a boleto was not issued or changed, and what to do. A new code without a text does not compile. */
export const boletoRefusalText = {
  no_bank: "A emissão de boletos ainda não está configurada neste portal. Fale com a central de atendimento.",
  not_billable: "Este pedido é pago por empenho e não tem boleto.",
  not_awaiting_payment: "Este pedido não está à espera de pagamento. Nada foi emitido.",
  past_term: "O prazo deste pedido terminou. Para um novo certificado, faça um novo pedido.",
  being_registered: "O banco ainda está registrando este boleto. Espere a confirmação e tente de novo.",
  payment_under_way: "O banco avisou que este boleto já foi pago. Espere a compensação: nada foi mudado.",
  already_changing: "Este boleto já está sendo atualizado. Espere a resposta do banco.",
  not_open: "Este boleto não pode mais ser mudado. Confira a situação na página de boletos.",
  due_date_out_of_range: "Escolha uma data entre as que o formulário indica.",
  overdue: "Este boleto venceu. Peça um novo boleto, com a multa e os juros de hoje.",
  bank_cannot_postpone: "O banco não muda o vencimento deste boleto. Peça um novo boleto.",
} as const satisfies Record<Refusal["code"], string>;
