import "server-only";
import type { Draw } from "@/lib/server/rate-limit";
import type { Answer } from "./endpoint";
import type { Sent } from "./idempotency";
import { type Problem, problemBody, problems } from "./problem";

/** What each caller may ask: six hundred at once, then ten a second. */
export const CALLER_LIMIT = { burst: 600, everySeconds: 0.1 };

export const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "problem" in value;

/** An answer or a problem as it goes out. */
export function sentOf(result: Answer | Problem): Sent {
  if (isProblem(result)) {
    const headers = { ...result.headers, "Content-Type": "application/problem+json" };
    return { status: problems[result.problem].status, headers, body: JSON.stringify(problemBody(result)) };
  }
  const { status, body, headers = {} } = result;
  if (body instanceof Uint8Array) return { status, headers, body: new Uint8Array(body) };
  const type: Record<string, string> = body === null ? {} : { "Content-Type": "application/json" };
  return { status, headers: { ...type, ...headers }, body: body === null ? "" : JSON.stringify(body) };
}

/** The caller's limit in the form of draft-ietf-httpapi-ratelimit-headers. */
export const limitHeaders = ({ remaining, waitSeconds }: Draw): Record<string, string> => ({
  "RateLimit-Policy": `"caller";q=${CALLER_LIMIT.burst};w=${CALLER_LIMIT.burst * CALLER_LIMIT.everySeconds}`,
  RateLimit: `"caller";r=${remaining};t=${Math.ceil(waitSeconds)}`,
});

/** Answers of the API are for the caller alone, and no cache keeps them. */
export const respond = ({ status, headers, body }: Sent, more: Record<string, string> = {}): Response =>
  new Response(body === "" ? null : body, {
    status,
    headers: { "Cache-Control": "no-store", ...headers, ...more },
  });
