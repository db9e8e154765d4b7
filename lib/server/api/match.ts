import "server-only";
import type { Endpoint, Method } from "./endpoint";

export type Match = { endpoint: Endpoint; params: Record<string, string> };

/** The parameters of an address that has this form, or null. */
function paramsOf(form: string, segments: readonly string[]): Record<string, string> | null {
  const parts = form.split("/").slice(1);
  if (parts.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of parts.entries()) {
    const segment = segments[i] ?? "";
    if (part.startsWith("{")) params[part.slice(1, -1)] = segment;
    else if (part !== segment) return null;
  }
  return params;
}

/** The endpoints of an address, by method: none when it does not exist. The first form that fits a method has it. */
export function endpointsAt(endpoints: readonly Endpoint[], segments: readonly string[]): Map<Method, Match> {
  const found = new Map<Method, Match>();
  for (const endpoint of endpoints) {
    const params = paramsOf(endpoint.path, segments);
    if (params && !found.has(endpoint.method)) found.set(endpoint.method, { endpoint, params });
  }
  return found;
}
