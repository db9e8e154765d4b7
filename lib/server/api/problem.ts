import "server-only";
import type { FieldFault } from "@/lib/shared/field-faults";

/** Every way in which the API says no. The code is part of the contract: it never changes its meaning. */
export const problems = {
  invalid_request: { status: 400, title: "A requisição não está na forma documentada." },
  malformed_json: { status: 400, title: "O corpo não é um JSON válido." },
  invalid_cursor: { status: 400, title: "O cursor não vale para esta consulta." },
  idempotency_key_required: { status: 400, title: "Falta o cabeçalho Idempotency-Key." },
  unauthorized: { status: 401, title: "Chave ausente, desconhecida, vencida ou revogada." },
  forbidden: { status: 403, title: "A chave não tem o escopo necessário." },
  not_found: { status: 404, title: "Não existe." },
  method_not_allowed: { status: 405, title: "Este endereço não aceita este método." },
  idempotency_key_reused: { status: 409, title: "Esta Idempotency-Key já foi usada com outra requisição." },
  idempotency_in_progress: { status: 409, title: "A mesma requisição ainda está sendo atendida." },
  illegal_move: { status: 409, title: "O pedido não pode ir para esse status agora." },
  number_taken: { status: 409, title: "O número do pedido é de outro titular." },
  order_ended: { status: 409, title: "O pedido já terminou e não muda mais." },
  already_paid: { status: 409, title: "O pedido já está pago." },
  not_billable: { status: 409, title: "O pedido é pago por empenho." },
  holder_has_access: { status: 409, title: "O titular já tem acesso e cuida dos próprios dados." },
  reference_taken: { status: 409, title: "Esta referência já foi usada com outros dados." },
  appointment_not_booked: { status: 409, title: "O agendamento não está mais marcado." },
  too_many_endpoints: { status: 409, title: "A chave já tem endereços de webhook demais." },
  url_taken: { status: 409, title: "A chave já tem um webhook nesse endereço." },
  precondition_failed: { status: 412, title: "O recurso mudou desde a leitura." },
  too_large: { status: 413, title: "O corpo é grande demais." },
  unsupported_media_type: { status: 415, title: "O corpo não está num formato aceito." },
  url_refused: { status: 422, title: "O portal não chama esse endereço." },
  invalid_body: { status: 422, title: "Há campos com problema." },
  precondition_required: { status: 428, title: "Falta o cabeçalho If-Match." },
  rate_limited: { status: 429, title: "Requisições demais." },
  fault: { status: 500, title: "Falha nossa." },
  unavailable: { status: 503, title: "Fora do ar por um momento." },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

export type Problem = {
  problem: ProblemCode;
  /** What is wrong and how to put it right, in plain Portuguese. */
  detail: string;
  errors?: FieldFault[];
  /** Members of this problem alone, as `legal` of an illegal move. */
  more?: Record<string, unknown>;
  headers?: Record<string, string>;
};

export const problem = (
  code: ProblemCode,
  detail: string,
  rest: Omit<Problem, "problem" | "detail"> = {},
): Problem => ({
  problem: code,
  detail,
  ...rest,
});

export const problemType = (code: ProblemCode) => `urn:servicos-online:problem:${code}`;

/** A problem in the form of RFC 9457, with `errors` by field. */
export function problemBody({ problem: code, detail, errors, more }: Problem) {
  const { status, title } = problems[code];
  return { type: problemType(code), title, status, detail, ...(errors ? { errors } : {}), ...more };
}

export const notFound = (what = "Nada com esse endereço."): Problem => problem("not_found", what);
