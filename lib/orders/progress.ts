import { needsVisit } from "./needs-visit";
import type { Order, OrderStatus } from "./order";
import { orderStatusText } from "./texts";

export type StepState = "done" | "current" | "stopped" | "todo";
export type ProgressStep = { name: string; state: StepState };

const stageName = {
  draft: "Pedido feito",
  awaiting_payment: "Pagamento",
  awaiting_validation: "Validação presencial",
  awaiting_issuance: "Emissão",
  delivered: "Entregue",
} satisfies Partial<Record<OrderStatus, string>>;

type Stage = keyof typeof stageName;

const stages = Object.keys(stageName) as Stage[];

export const stepStateText = {
  done: "concluída",
  current: "etapa atual",
  stopped: "interrompida aqui",
  todo: "a fazer",
} satisfies Record<StepState, string>;

/** A renewal on its way has no visit, unless it is at one. Once delivered, today's date no longer tells. */
function passesVisit(order: Order, today: string): boolean {
  if (order.status === "awaiting_validation" || order.status === "rejected") return true;
  return order.status === "delivered" ? !order.renewal : needsVisit(order, today);
}

/** The stages that this order passes: invoiced terms have no payment. */
const stagesOf = (order: Order, today: string): Stage[] =>
  stages.filter((stage) => {
    if (stage === "awaiting_payment") return order.paymentTerms === "boleto" || order.status === stage;
    return stage !== "awaiting_validation" || passesVisit(order, today);
  });

function stepsAt(order: Order, today: string, current: Stage, state: StepState): ProgressStep[] {
  const passed = stagesOf(order, today);
  const here = passed.indexOf(current);
  return passed.map((stage, i) => ({
    name: stageName[stage],
    state: i < here ? "done" : i === here ? state : "todo",
  }));
}

function stepsOfEnded(order: Order, status: "cancelled" | "expired"): ProgressStep[] {
  const done = [stageName.draft, ...(order.paidAt ? [stageName.awaiting_payment] : [])];
  return [
    ...done.map((name): ProgressStep => ({ name, state: "done" })),
    { name: orderStatusText[status], state: "stopped" },
  ];
}

/** An order's way as steps, with where it stands. One that ended early shows what was done and where it stopped. */
export function progressOf(order: Order, today: string): ProgressStep[] {
  const { status } = order;
  if (status === "cancelled" || status === "expired") return stepsOfEnded(order, status);
  if (status === "delivered") return stepsAt(order, today, status, "done");
  if (status === "rejected") return stepsAt(order, today, "awaiting_validation", "stopped");
  return stepsAt(order, today, status, "current");
}

const nextByStatus: Record<Exclude<OrderStatus, "awaiting_issuance">, string> = {
  draft: "Conclua o pedido: preencha os dados que faltam e confirme.",
  awaiting_payment: "Pague o boleto ou o Pix. O pedido segue sozinho assim que o banco confirmar.",
  awaiting_validation: "Agende a validação presencial e leve os documentos no dia marcado.",
  delivered: "Seu certificado está pronto. Não há mais nada a fazer neste pedido.",
  rejected: "A validação foi recusada. Veja o motivo no histórico e agende uma nova validação.",
  cancelled: "Este pedido foi cancelado. Para ter um certificado, faça um novo pedido.",
  expired: "O prazo deste pedido terminou. Para ter um certificado, faça um novo pedido.",
};

/** What of an order the next step follows from. */
type Going = Pick<Order, "status" | "renewal" | "currentCertificateValidUntil" | "certificateType">;

function nextAtIssuance(order: Going, today: string): string {
  if (!order.renewal) return "A validação foi aprovada. A emissão é feita no posto de atendimento.";
  if (needsVisit(order, today)) {
    return "O certificado atual não está mais válido. A emissão é feita no posto de atendimento.";
  }
  return order.certificateType === "A1"
    ? "Emita o novo certificado pela internet, enquanto o atual ainda está válido."
    : "Renove pelo programa do seu token ou cartão, enquanto o certificado atual ainda está válido.";
}

/** The order's booked visit: `when` as it is told, and how it stands. */
export type BookedVisit = { when: string; state: "ahead" | "past" | "displaced" };

const nextWithVisit: Record<BookedVisit["state"], (when: string) => string> = {
  ahead: (when) => `A validação está marcada para ${when}. Leve os documentos.`,
  past: (when) =>
    `O horário da validação, ${when}, já passou. O resultado aparece aqui assim que a unidade o registrar.`,
  displaced: (when) => `A unidade não vai mais atender no horário marcado, ${when}. Escolha outro horário.`,
};

/**
 * What the customer does next, in a few plain sentences.
 * @param visit the live appointment, if there is one
 */
export function nextStep(order: Going, today: string, visit: BookedVisit | null = null): string {
  const { status } = order;
  if (status === "awaiting_issuance") return nextAtIssuance(order, today);
  const told = visit && nextWithVisit[visit.state](visit.when);
  if (told && status === "awaiting_validation") return told;
  return told && status === "awaiting_payment" ? `${nextByStatus[status]} ${told}` : nextByStatus[status];
}
