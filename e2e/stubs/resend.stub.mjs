import { randomUUID } from "node:crypto";
import { createServer } from "node:http";

const KEY = "re_stub_0000000000000000";
const FROM = "Portal de Testes <portal@portal.example>";
const SLOW_MS = 30_000;

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

function send(response, status, body, headers = {}) {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}

const fault = (response, statusCode, name, headers) =>
  send(response, statusCode, { statusCode, name, message: `stub: ${name}` }, headers);

/** How the service fails. The names are those of Resend's documentation; `garbage`, `odd` and `empty` are a proxy's. */
const failures = {
  rate: (response) => fault(response, 429, "rate_limit_exceeded", { "Retry-After": "7" }),
  quota: (response) => fault(response, 429, "daily_quota_exceeded"),
  concurrent: (response) => fault(response, 409, "concurrent_idempotent_requests"),
  validation: (response) => fault(response, 422, "validation_error"),
  error: (response) => fault(response, 500, "application_error"),
  unavailable: (response) => fault(response, 503, "internal_server_error"),
  garbage: (response) => send(response, 502, "<html>Bad Gateway</html>", { "Content-Type": "text/html" }),
  odd: (response) => send(response, 503, { message: "no healthy upstream" }),
  empty: (response) => send(response, 500, "null"),
  hollow: (response) => send(response, 200, {}),
  down: (response) => response.destroy(),
  slow: (response) => setTimeout(() => send(response, 200, { id: randomUUID() }), SLOW_MS).unref(),
  endless: (response) => response.writeHead(200, { "Content-Type": "application/json" }).write("{"),
};

const isText = (value) => typeof value === "string" && value !== "";

/** The fields that Resend asks for, in JSON. */
function messageIn(text) {
  try {
    const message = JSON.parse(text);
    const said = isText(message.html) || isText(message.text);
    return isText(message.from) && isText(message.subject) && message.to?.length > 0 && said ? message : null;
  } catch {
    return null;
  }
}

/** Resend's rule for a key: the same message again gets the first one's answer, another message is refused. */
function deliver(taken, key, text, message) {
  const earlier = taken.find((one) => key && one.idempotencyKey === key);
  if (earlier) return earlier.raw === text ? earlier : null;
  const one = {
    id: randomUUID(),
    idempotencyKey: key,
    raw: text,
    takenAt: new Date().toISOString(),
    ...message,
  };
  taken.push(one);
  return one;
}

/**
 * Resend's `POST /emails` at its documented wire form, on this machine. `GET /_messages` lists what was taken;
 * `POST /_mode` with `{"mode": "rate"}` (a name of `failures`, or up) breaks and mends it from another process.
 * @returns `env` for the portal, `stop`, and for tests in this process `messages`, `setMode`, `asked` (calls so far)
 */
export async function start() {
  const taken = [];
  let mode = "up";
  let asked = 0;

  function setMode(next) {
    mode = next in failures ? next : "up";
  }

  async function emails(request, response) {
    asked += 1;
    if (failures[mode]) return failures[mode](response);
    const bearer = request.headers.authorization;
    if (!bearer) return fault(response, 401, "missing_api_key");
    if (bearer !== `Bearer ${KEY}`) return fault(response, 403, "invalid_api_key");
    const text = await bodyOf(request);
    const message = messageIn(text);
    if (!message) return fault(response, 422, "missing_required_field");
    const one = deliver(taken, request.headers["idempotency-key"], text, message);
    return one ? send(response, 200, { id: one.id }) : fault(response, 409, "invalid_idempotent_request");
  }

  const routes = {
    "POST /emails": emails,
    "GET /_messages": (_request, response) => send(response, 200, taken),
    "POST /_mode": async (request, response) => {
      setMode(JSON.parse(await bodyOf(request)).mode);
      send(response, 200, { mode });
    },
  };

  const server = createServer((request, response) => {
    const route = routes[`${request.method} ${request.url}`];
    if (!route) return fault(response, 404, "not_found");
    Promise.resolve(route(request, response)).catch(() => response.destroy());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    env: {
      RESEND_API_KEY: KEY,
      RESEND_BASE_URL: `http://127.0.0.1:${server.address().port}`,
      EMAIL_FROM: FROM,
    },
    messages: () => taken,
    asked: () => asked,
    setMode,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
