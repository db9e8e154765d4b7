import "server-only";
import type { Operation } from "@/lib/integration/operation";
import type { Endpoint } from "./endpoint";
import type { openApi } from "./openapi";

type Json = Record<string, unknown>;
type Schema = Json & {
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  anyOf?: Schema[];
};

type Parameter = { name: string; in: string; required: boolean; description?: string; schema: Schema };
type Op = {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: [{ key: [string] }];
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema; examples: { exemplo: { value: unknown } } }> };
  responses: Record<string, { description: string }>;
};

const where: Record<string, string> = { path: "no endereço", query: "na consulta", header: "cabeçalho" };

const MOST_WORDS = 12;

function typeOf(schema: Schema): string {
  if (Array.isArray(schema.enum)) return schema.enum.slice(0, MOST_WORDS).join(" | ");
  if (schema.const !== undefined) return String(schema.const);
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" ou ");
  if (schema.type === "array") return `lista de ${schema.items ? typeOf(schema.items) : "valores"}`;
  const format = schema.format ? ` (${String(schema.format)})` : "";
  return `${String(schema.type ?? "valor")}${format}`;
}

const mark = (required: boolean) => (required ? "" : "opcional. ");

/** The fields of a body, nested ones by their path. */
function fieldsOf(schema: Schema, under = ""): [string, string, string][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const path = under ? `${under}.${name}` : name;
    const required = (schema.required ?? []).includes(name);
    const inner = part.properties ? part : part.anyOf?.find(({ properties }) => properties);
    const row: [string, string, string] = [
      path,
      typeOf(part),
      `${mark(required)}${String(part.description ?? "")}`,
    ];
    return inner ? [row, ...fieldsOf(inner, path)] : [row];
  });
}

function exampleOf(base: string, method: string, { path, example, ndjson }: Endpoint): string {
  const at = path.replace(/\{(\w+)\}/g, (_, name: string) => example.params?.[name] ?? `{${name}}`);
  const search = example.query ? `?${new URLSearchParams(example.query)}` : "";
  const lines = [`curl -X ${method} '${base}${at}${search}'`, `-H "Authorization: Bearer $CHAVE"`];
  if (method === "POST") lines.push(`-H "Idempotency-Key: $(uuidgen)"`);
  if (example.body !== undefined) {
    lines.push(`-H 'Content-Type: application/${ndjson ? "x-ndjson" : "json"}'`);
    lines.push(`--data-binary '${ndjson ? String(example.body) : JSON.stringify(example.body, null, 2)}'`);
  }
  return lines.join(" \\\n  ");
}

/** The API as its readable page shows it: the document, put in words. */
export function readableApi(
  endpoints: readonly Endpoint[],
  document: ReturnType<typeof openApi>,
): Operation[] {
  const base = document.servers[0]?.url ?? "";
  return endpoints.map((endpoint) => {
    const { method, path } = endpoint;
    const op = document.paths[path]?.[method.toLowerCase()] as Op;
    const [body] = Object.values(op.requestBody?.content ?? {});
    return {
      id: op.operationId,
      tag: op.tags[0] ?? "",
      method,
      path,
      summary: op.summary,
      description: op.description ?? "",
      scope: op.security[0].key[0],
      parameters: op.parameters.map(
        (p) =>
          [
            p.name,
            where[p.in] ?? p.in,
            `${mark(p.required)}${p.description ?? String(p.schema.description ?? typeOf(p.schema))}`,
          ] as const,
      ),
      fields: body && !endpoint.ndjson ? fieldsOf(body.schema) : [],
      example: exampleOf(base, method, endpoint),
      answers: Object.entries(op.responses).map(
        ([status, { description }]) => [status, description] as const,
      ),
    };
  });
}
