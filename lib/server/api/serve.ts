import "server-only";
import { grants } from "@/lib/integration/scope";
import { type Deps, deps } from "@/lib/server/deps";
import { logError } from "@/lib/server/log";
import { drawToken } from "@/lib/server/rate-limit";
import type { Call, Endpoint, Method } from "./endpoint";
import { fingerprintOf, once, readIdempotencyKey, type Sent } from "./idempotency";
import { type CallerKey, callerOf } from "./keys";
import { endpointsAt, type Match } from "./match";
import { isLockTimeout, isOutage } from "./outage";
import { notFound, type Problem, problem } from "./problem";
import { readBody } from "./read-body";
import { type Input, readInput } from "./read-input";
import { CALLER_LIMIT, isProblem, limitHeaders, respond, sentOf } from "./send";

const unauthorized = problem("unauthorized", "Mande «Authorization: Bearer so_…» com uma chave válida.", {
  headers: { "WWW-Authenticate": 'Bearer realm="api"' },
});

const inProgress = problem("idempotency_in_progress", "Espere a primeira terminar e repita.", {
  headers: { "Retry-After": "2" },
});

const unavailable = problem("unavailable", "Repita em alguns segundos, com a mesma Idempotency-Key.", {
  headers: { "Retry-After": "5" },
});

type Asked = Match & { key: CallerKey; request: Request; path: string };

async function perform(
  held: Deps,
  { endpoint, key, request }: Asked,
  input: Input,
  db: Call<0, 0, 0>["deps"]["db"],
) {
  const ifMatch = request.headers.get("if-match");
  return sentOf(await endpoint.handle({ ...input, deps: { ...held, db }, key, ifMatch }));
}

/** A POST takes effect once for its key; the other methods may be repeated by what they are. */
async function run(held: Deps, asked: Asked, input: Input, body: string): Promise<Sent | Problem> {
  const { endpoint, key, request, path } = asked;
  if (endpoint.method !== "POST") return perform(held, asked, input, held.db);
  const idempotencyKey = readIdempotencyKey(request.headers.get("idempotency-key"));
  if (isProblem(idempotencyKey)) return idempotencyKey;
  const fingerprint = fingerprintOf(endpoint.method, path, body);
  const attempt = { keyId: key.id, idempotencyKey, fingerprint };
  return once(held, attempt, (tx) => perform(held, asked, input, tx));
}

/** Scope, body and input of a call, then the endpoint itself. */
async function handle(held: Deps, asked: Asked): Promise<Sent | Problem> {
  const { endpoint, params, key, request } = asked;
  if (!grants(key.scopes, endpoint.scope))
    return problem("forbidden", `Esta chamada precisa do escopo ${endpoint.scope}.`);
  const body = await readBody(request, endpoint);
  if (isProblem(body)) return body;
  const search = new URL(request.url).searchParams;
  const input = readInput(endpoint, { params, search, body });
  return isProblem(input) ? input : run(held, asked, input, body);
}

async function answer(held: Deps, endpoints: readonly Endpoint[], request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/v1/, "");
  const found = endpointsAt(endpoints, path.split("/").slice(1));
  const match = found.get(request.method === "HEAD" ? "GET" : (request.method as Method));
  const key = await callerOf(held, request.headers.get("authorization"));
  if (!key) return respond(sentOf(unauthorized));
  const draw = await drawToken(held.db, held, "api", key.id, CALLER_LIMIT);
  const limits = limitHeaders(draw);
  if (!draw.taken) {
    const headers = { "Retry-After": String(Math.max(1, Math.ceil(draw.waitSeconds))) };
    return respond(sentOf(problem("rate_limited", "Espere o tempo do Retry-After.", { headers })), limits);
  }
  if (found.size === 0) return respond(sentOf(notFound()), limits);
  if (!match) {
    const headers = { Allow: [...found.keys()].join(", ") };
    return respond(sentOf(problem("method_not_allowed", "Veja os métodos no Allow.", { headers })), limits);
  }
  const result = await handle(held, { ...match, key, request, path });
  return respond(isProblem(result) ? sentOf(result) : result, limits);
}

function faultOf(held: Deps, error: unknown): Problem {
  if (isLockTimeout(error)) return inProgress;
  const reference = held.ids.uuid();
  logError(error, { reference });
  if (isOutage(error)) return unavailable;
  return problem("fault", "Guarde a referência e fale conosco.", { more: { reference } });
}

/**
 * The route of `/api/v1`: caller, limit, scope, form and idempotency of each call, then its endpoint.
 * Whatever goes wrong is answered as problem+json: 503 when a repetition will do, 500 with a reference otherwise.
 */
export const serveApi =
  (endpoints: readonly Endpoint[], depsOf: () => Deps = deps) =>
  async (request: Request): Promise<Response> => {
    const held = depsOf();
    try {
      return await answer(held, endpoints, request);
    } catch (error) {
      return respond(sentOf(faultOf(held, error)));
    }
  };
