import "server-only";
import { scopes } from "@/lib/integration/scope";
import type { Endpoint, Method } from "./endpoint";
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

const hasBody = (method: Method) => method === "POST" || method === "PUT";

/** Every problem that an endpoint may answer. */
export const problemsOf = ({ method, problems: own }: Endpoint): ProblemCode[] => [
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

function goodAnswers({ answers }: Endpoint, components: Json): Json {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema }]) => [
      status,
      schema
        ? {
            description,
            content: { "application/json": { schema: jsonSchema(schema, "output", components) } },
          }
        : { description },
    ]),
  );
}

type Named = { properties?: Record<string, Json>; required?: string[] };

function parametersOf({ params, query, method, problems: own, example }: Endpoint, components: Json): Json[] {
  const listed = (where: "path" | "query") => {
    const schema = jsonSchema(where === "path" ? params : query, "input", components) as Named;
    const examples: Record<string, unknown> = (where === "path" ? example.params : example.query) ?? {};
    return Object.entries(schema.properties ?? {}).map(([name, part]) => ({
      name,
      in: where,
      required: where === "path" || (schema.required ?? []).includes(name),
      schema: part,
      ...(name in examples ? { example: examples[name] } : {}),
    }));
  };
  const header = (name: string, required: boolean, description: string) => ({
    name,
    in: "header",
    required,
    description,
    schema: { type: "string" },
  });
  return [
    ...listed("path"),
    ...listed("query"),
    ...(method === "POST"
      ? [header("Idempotency-Key", true, "Novo a cada intenção, o mesmo a cada repetição. Vale 24 horas.")]
      : []),
    ...(own.includes("precondition_required")
      ? [header("If-Match", false, "O ETag da leitura de que a mudança partiu.")]
      : []),
  ];
}

function operationOf(endpoint: Endpoint, components: Json): Json {
  const { method, path, tag, summary, description, scope, body, ndjson, example } = endpoint;
  const type = ndjson ? "application/x-ndjson" : "application/json";
  const schema = hasBody(method) ? jsonSchema(body, "input", components) : null;
  return {
    operationId: `${method.toLowerCase()}${path.replace(/[^a-z]+(\w)/gi, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, "")}`,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    security: [{ key: [scope] }],
    parameters: parametersOf(endpoint, components),
    ...(schema
      ? {
          requestBody: {
            required: true,
            content: {
              [type]: { schema, examples: { exemplo: { summary: example.summary, value: example.body } } },
            },
          },
        }
      : {}),
    responses: { ...goodAnswers(endpoint, components), ...problemAnswers(endpoint) },
  };
}

const problemSchema = {
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

/** The API as an OpenAPI 3.1 document, made from what the route itself serves. */
export function openApi(
  endpoints: readonly Endpoint[],
  { APP_URL, PORTAL_NAME }: { APP_URL: string; PORTAL_NAME: string },
) {
  const components: Json = { Problem: problemSchema };
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const at = paths[endpoint.path] ?? {};
    at[endpoint.method.toLowerCase()] = operationOf(endpoint, components);
    paths[endpoint.path] = at;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: `${PORTAL_NAME}: API de integração`,
      version: "1.0.0",
      description:
        "Dinheiro em centavos, instantes em UTC, datas civis como aaaa-mm-dd. Todo campo desconhecido é recusado. Cada chave pode fazer 600 chamadas de uma vez e depois 10 por segundo (RateLimit e RateLimit-Policy dizem quanto resta).",
    },
    servers: [{ url: `${APP_URL}/api/v1` }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        key: {
          type: "http",
          scheme: "bearer",
          description: `Uma chave «so_…». Escopos: ${scopes.join(", ")}.`,
        },
      },
    },
  };
}
