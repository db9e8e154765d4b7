import type { CompletionStep } from "./completion";
import type { OrderStatus } from "./order";
import { orderPath } from "./order-number";

/** What each step is called, above its form and in the list of steps. */
export const completionStepText = {
  titular: "Titular",
  endereco: "Endereço",
  organizacao: "Organização",
  empenho: "Nota de empenho",
  documentos: "Documentos e termos",
  conferir: "Conferir",
} satisfies Record<CompletionStep, string>;

/** The order's page with a word about how «Concluir pedido» ended: `completionNotice` says which. */
export const completionEndPath = (number: string, how: "concluido" | "nao-concluido"): string =>
  `${orderPath(number)}?aviso=${how}`;

type Said = { kind: "success" | "info" | "warning"; text: string };

const ended = {
  cancelled: "Este pedido foi cancelado e não pode mais ser concluído. Nada do que você digitou foi gravado.",
  expired: "O prazo deste pedido terminou, e ele não pode mais ser concluído.",
} satisfies Partial<Record<OrderStatus, string>>;

const DONE_BEFORE =
  "Este pedido já tinha sido concluído, talvez em outra aba ou em outro aparelho. Nada foi gravado de novo.";

/**
 * The word on the order's page after «Concluir pedido». What is said follows the order as it is, not the address, which
 * anybody can write: null when the two do not fit, or the code is not ours.
 */
export function completionNotice(code: unknown, status: OrderStatus, termEnded: boolean): Said | null {
  const isOver = status === "cancelled" || status === "expired";
  if (code === "concluido" && status !== "draft" && !isOver) {
    return { kind: "success", text: "Pedido concluído. Enviamos o próximo passo também por e-mail." };
  }
  if (code !== "nao-concluido") return null;
  if (isOver) return { kind: "warning", text: ended[status] };
  if (status !== "draft") return { kind: "info", text: DONE_BEFORE };
  return termEnded ? { kind: "warning", text: ended.expired } : null;
}
