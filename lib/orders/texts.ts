import type { ActorType, CertificateMedia, OrderKind, OrderStatus, PaymentTerms } from "./order";

export const orderStatusText = {
  draft: "Em preenchimento",
  awaiting_payment: "Aguardando Pagamento",
  awaiting_validation: "Aguardando Validação",
  awaiting_issuance: "Aguardando Emissão",
  delivered: "Entregue",
  rejected: "Validação Recusada",
  cancelled: "Cancelado",
  expired: "Expirado",
} satisfies Record<OrderStatus, string>;

/** How a status is coloured; the words say it too. */
export const orderStatusTone = {
  draft: "neutral",
  awaiting_payment: "warning",
  awaiting_validation: "info",
  awaiting_issuance: "info",
  delivered: "success",
  rejected: "danger",
  cancelled: "neutral",
  expired: "neutral",
} as const satisfies Record<OrderStatus, "neutral" | "info" | "success" | "warning" | "danger">;

export const orderKindText = {
  pessoa_fisica: "Pessoa Física",
  pessoa_juridica: "Pessoa Jurídica",
  orgao_publico: "Órgão Público",
} satisfies Record<OrderKind, string>;

export const mediaText = {
  none: "no computador",
  token: "em token",
  cartao: "em cartão",
} satisfies Record<CertificateMedia, string>;

export const paymentTermsText = {
  boleto: "boleto ou Pix",
  invoiced: "empenho",
} satisfies Record<PaymentTerms, string>;

/** What the timeline says when an order came to a status. */
export const eventText = {
  draft: "Pedido iniciado, faltam dados",
  awaiting_payment: "Pedido feito, à espera do pagamento",
  awaiting_validation: "À espera da validação presencial",
  awaiting_issuance: "Liberado para emissão",
  delivered: "Certificado emitido e entregue",
  rejected: "Validação recusada",
  cancelled: "Pedido cancelado",
  expired: "Prazo do pedido encerrado",
} satisfies Record<OrderStatus, string>;

/** Who did it, as the customer reads it. */
export const actorText = {
  customer: "Você",
  system: "Sistema da certificação digital",
  agent: "Agente de registro",
  clock: "Automático, pelo prazo",
} satisfies Record<ActorType, string>;
