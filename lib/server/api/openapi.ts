import "server-only";
import { scopes } from "@/lib/integration/scope";
import type { Endpoint } from "./endpoint";
import { jsonSchema } from "./json-schema";
import { answersOf, hasBody, problemSchema } from "./openapi-answers";

type Json = Record<string, unknown>;

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
    responses: answersOf(endpoint, components),
  };
}

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
