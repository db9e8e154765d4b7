import "server-only";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { patiently } from "@/lib/server/http/patiently";
import { type Guard, isNamedPrivate, urlRefusal } from "./url-refusal";

const PATIENCE_MS = 10_000;
const LONGEST_ANSWER = 64 * 1024;

/** `cut`: the answer was longer than anybody reads. */
export type PostAnswer = { status: number; retryAfter: string | undefined; cut: boolean } | { fault: string };

export type PostOptions = { patienceMs?: number; lookup?: LookupFunction };

/** A connection for one request: its filter sees the very addresses that are connected to, after the name's look-up. */
function agentFor(url: URL, guard: Guard): http.Agent {
  const isNamed = isNamedPrivate(url, guard);
  if (url.protocol === "https:") return isNamed ? new https.Agent() : new RequestFilteringHttpsAgent();
  return isNamed ? new http.Agent() : new RequestFilteringHttpAgent();
}

/** No texts of the receiver or of its name: codes only. */
function faultOf(error: NodeJS.ErrnoException): string {
  if (/^DNS lookup .* is not allowed/.test(error.message)) return "private_address";
  return error.code ?? error.name;
}

/** Reads and forgets. @returns whether there was too much, and the rest was left unread */
async function drain(response: IncomingMessage): Promise<boolean> {
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > LONGEST_ANSWER) return true;
  }
  return false;
}

/** The exchange itself. Never rejects. */
const exchange = (url: URL, options: http.RequestOptions, body: string): Promise<PostAnswer> =>
  new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => resolve({ fault: faultOf(error) });
    const request = (url.protocol === "https:" ? https : http).request(url, options);
    const closed = () => resolve({ fault: "no answer" });
    request.on("error", fail);
    request.on("close", closed);
    request.on("response", (response) => {
      request.off("close", closed);
      const retryAfter = response.headers["retry-after"];
      const status = response.statusCode ?? 0;
      drain(response).then((cut) => resolve({ status, retryAfter, cut }), fail);
    });
    request.end(body);
  });

/**
 * POSTs to an address that somebody else chose: never into a private network, follows no redirect, reads little, and is
 * done in ten seconds whatever the other side does (OWASP cheat sheet on server-side request forgery). Never rejects.
 */
export async function guardedPost(
  url: URL,
  { headers, body }: { headers: Record<string, string>; body: string },
  guard: Guard,
  { patienceMs = PATIENCE_MS, lookup }: PostOptions = {},
): Promise<PostAnswer> {
  const fault = urlRefusal(url, guard);
  if (fault) return { fault };
  const options = {
    method: "POST",
    headers: { ...headers, "Content-Length": String(Buffer.byteLength(body)) },
    agent: agentFor(url, guard),
    ...(lookup && { lookup }),
  };
  const post = (signal: AbortSignal) => exchange(url, { ...options, signal }, body);
  return patiently(patienceMs, post, { fault: "time-out" });
}
