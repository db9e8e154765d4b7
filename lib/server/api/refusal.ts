import "server-only";
import { type UrlRefusal, urlRefusalText } from "@/lib/integration/webhook-url";
import type { OrderStatus } from "@/lib/orders/order";
import { orderStatusText } from "@/lib/orders/texts";
import { etagOf } from "./etag";
import { notFound, type Problem, type ProblemCode, problem } from "./problem";

/** What use cases refuse with, and what the caller can do about it. */
const texts = {
  number_taken: "O número já é de um pedido de outro CPF. Confira o número, ou crie outro pedido.",
  order_ended: "Um pedido entregue, cancelado ou expirado não muda. Crie outro pedido.",
  already_paid: "Preço, condições e responsável pelo pagamento só mudam antes do pagamento.",
  not_billable: "Um pedido pago por empenho não tem responsável pelo pagamento nem cobrança.",
  holder_has_access: "O titular já criou o acesso: os dados são dele, e só ele muda.",
  reference_taken:
    "A mesma origem e referência já entrou com outro pedido, valor ou data. Confira antes de repetir.",
  appointment_not_booked: "Só um agendamento marcado recebe comparecimento ou falta.",
  too_many_endpoints: "Desative um dos webhooks desta chave antes de criar outro.",
  url_taken: "Atualize o webhook que já existe nesse endereço.",
} as const satisfies Partial<Record<ProblemCode, string>>;

type TextCode = keyof typeof texts;

export type ApiRefusal =
  | { code: "not_found" }
  | { code: TextCode }
  | { code: "storage_unavailable" }
  | { code: "url_refused"; reason: UrlRefusal }
  | { code: "version_required" | "version_changed"; version: number }
  | { code: "illegal_move"; from: OrderStatus; to: OrderStatus; legal: OrderStatus[] };

function illegalMove({ from, to, legal }: Extract<ApiRefusal, { code: "illegal_move" }>): Problem {
  const possible = legal.map((status) => `«${orderStatusText[status]}»`).join(", ") || "nenhum outro";
  const detail = `De «${orderStatusText[from]}» o pedido pode ir para ${possible}.`;
  return problem("illegal_move", detail, { more: { from, to, legal } });
}

function versionProblem({ code, version }: Extract<ApiRefusal, { version: number }>): Problem {
  const headers = { ETag: etagOf(version) };
  return code === "version_required"
    ? problem("precondition_required", "Leia o recurso e mande no If-Match o ETag que veio.", { headers })
    : problem("precondition_failed", "Outro sistema, ou o cliente, mudou o recurso. Leia de novo e refaça.", {
        headers,
      });
}

/** A use case's refusal as the API says it. */
export function refusalProblem(refusal: ApiRefusal): Problem {
  if (refusal.code === "not_found") return notFound();
  if (refusal.code === "illegal_move") return illegalMove(refusal);
  if (refusal.code === "storage_unavailable")
    return problem("unavailable", "O arquivo não pôde ser lido agora. Repita em alguns segundos.", {
      headers: { "Retry-After": "5" },
    });
  if (refusal.code === "url_refused") {
    const errors = [{ path: "url", detail: urlRefusalText[refusal.reason] }];
    return problem("url_refused", urlRefusalText[refusal.reason], { errors });
  }
  if ("version" in refusal) return versionProblem(refusal);
  return problem(refusal.code, texts[refusal.code]);
}
