import "server-only";
import { fieldFaults, inPortuguese } from "@/lib/shared/field-faults";
import { parseStrictJson } from "@/lib/shared/strict-json";
import type { Endpoint } from "./endpoint";
import { notFound, type Problem, problem } from "./problem";

export type Input = { params: unknown; query: unknown; body: unknown };

/** Members by name; a parameter given twice is refused by the schema, which expects text. */
function queryOf(search: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return { ...query };
}

function bodyOf(endpoint: Endpoint, text: string): { value: unknown } | Problem {
  if (endpoint.ndjson) return { value: text };
  if (endpoint.method === "GET" || endpoint.method === "DELETE") return { value: undefined };
  const value = parseStrictJson(text);
  return value === undefined
    ? problem("malformed_json", "O corpo não é um JSON válido, ou repete um campo com valores diferentes.")
    : { value };
}

/** Address, query and body of a call, checked by the endpoint's own schemas. A field that they do not know is refused. */
export function readInput(
  endpoint: Endpoint,
  sent: { params: Record<string, string>; search: URLSearchParams; body: string },
): Input | Problem {
  const options = { error: inPortuguese };
  const params = endpoint.params.safeParse(sent.params);
  // What cannot be anything's name is not found, as any other name.
  if (!params.success) return notFound();
  const query = endpoint.query.safeParse(queryOf(sent.search), options);
  if (!query.success) {
    const errors = fieldFaults(query.error);
    return problem("invalid_request", "Corrija os parâmetros listados em «errors».", { errors });
  }
  const parsed = bodyOf(endpoint, sent.body);
  if ("problem" in parsed) return parsed;
  const body = endpoint.body.safeParse(parsed.value, options);
  if (!body.success) {
    const errors = fieldFaults(body.error);
    return problem("invalid_body", "Corrija os campos listados em «errors» e envie de novo.", { errors });
  }
  return { params: params.data, query: query.data, body: body.data };
}
