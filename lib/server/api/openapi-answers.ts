import "server-only";
import type { Documented, Endpoint, Method } from "./endpoint";
import { jsonSchema } from "./json-schema";
import { type ProblemCode, problems, problemType } from "./problem";

type Json = Record<string, unknown>;

const EVERYWHERE: readonly ProblemCode[] = [
  "invalid_request",
  "unauthorized",
  "forbidden",
  "not_found",
  "rate_limited",
  "fault",
  "unavailable",
];
const WITH_BODY: readonly ProblemCode[] = [
  "malformed_json",
  "too_large",
  "unsupported_media_type",
  "invalid_body",
];
const OF_POST: readonly ProblemCode[] = [
  "idempotency_key_required",
  "idempotency_key_reused",
  "idempotency_in_progress",
];

export const hasBody = (method: Method) => method === "POST" || method === "PUT";

/** Every problem that an endpoint may answer. */
const problemsOf = ({ method, problems: own }: Endpoint): ProblemCode[] => [
  ...EVERYWHERE,
  ...(hasBody(method) ? WITH_BODY : []),
  ...(method === "POST" ? OF_POST : []),
  ...own,
];

function problemAnswers(endpoint: Endpoint): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(endpoint)) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const answer = (codes: ProblemCode[]) => ({
    description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join(" "),
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  });
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, answer(codes)]));
}

function contentOf(documented: Documented, components: Json): Json | null {
  // Bytes have no schema: in OpenAPI 3.1 the media type alone says it.
  if ("file" in documented) return { [documented.file]: {} };
  const { schema } = documented;
  return schema && { "application/json": { schema: jsonSchema(schema, "output", components) } };
}

function goodAnswers({ answers }: Endpoint, components: Json): Json {
  return Object.fromEntries(
    Object.entries(answers).map(([status, documented]) => {
      const { description } = documented;
      const content = contentOf(documented, components);
      return [status, { description, ...(content && { content }) }];
    }),
  );
}

/** Everything that an endpoint may answer, by status. @param components collects the schemas that have a name of their own */
export const answersOf = (endpoint: Endpoint, components: Json): Json => ({
  ...goodAnswers(endpoint, components),
  ...problemAnswers(endpoint),
});

export const problemSchema = {
  type: "object",
  description: "Um problema na forma da RFC 9457. Alguns trazem mais membros, como legal.",
  required: ["type", "title", "status", "detail"],
  properties: {
    type: { type: "string", enum: Object.keys(problems).map((code) => problemType(code as ProblemCode)) },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "O que está errado e como corrigir" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "detail"],
        properties: { path: { type: "string" }, detail: { type: "string" } },
        additionalProperties: false,
      },
    },
  },
};
