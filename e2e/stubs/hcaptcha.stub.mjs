import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

// The keys that hCaptcha publishes for tests.
const SITE_KEY = "10000000-ffff-ffff-ffff-000000000001";
const SECRET_KEY = "0x0000000000000000000000000000000000000000";

const WIDGET = readFileSync(new URL("./hcaptcha-widget.js", import.meta.url), "utf8");

const TOKEN_LIFE_MS = 120_000;
const SLOW_MS = 30_000;

async function bodyOf(request) {
  let text = "";
  for await (const part of request) text += part;
  return text;
}

function send(response, body, { type = "application/json", status = 200 } = {}) {
  response.writeHead(status, { "Content-Type": type, "Access-Control-Allow-Origin": "*" });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}

const no = (...codes) => ({ success: false, "error-codes": codes });

/** hCaptcha's rules for a token: ours, this site's, in time, once. */
function judge(tokens, { secret, sitekey, response }) {
  if (!secret) return no("missing-input-secret");
  if (secret !== SECRET_KEY) return no("invalid-input-secret");
  if (!response) return no("missing-input-response");
  const token = tokens.get(response);
  if (!token) return no("invalid-input-response");
  if (sitekey && sitekey !== token.sitekey) return no("sitekey-secret-mismatch");
  if (token.seen) return no("already-seen-response");
  if (Date.now() - token.madeAt > TOKEN_LIFE_MS) return no("expired-input-response");
  token.seen = true;
  return {
    success: true,
    challenge_ts: new Date(token.madeAt).toISOString(),
    hostname: "localhost",
    credit: false,
  };
}

function newToken(tokens, sitekey) {
  const token = `P1_${randomUUID()}`;
  tokens.set(token, { sitekey, madeAt: Date.now(), seen: false });
  return token;
}

/** How the service fails: `down` cuts every connection, the others answer the verification so. */
const failures = {
  down: (response) => response.destroy(),
  error: (response) => send(response, "Internal Server Error", { type: "text/plain", status: 500 }),
  garbage: (response) => send(response, "<html>ok</html>", { type: "text/html" }),
  odd: (response) => send(response, { success: "true" }),
  slow: (response) => setTimeout(() => send(response, { success: true }), SLOW_MS).unref(),
  endless: (response) => response.writeHead(200, { "Content-Type": "application/json" }).write("{"),
};

/**
 * hCaptcha at its documented wire form, on this machine: `/1/api.js` and `/siteverify`; `POST /mode?is=down` (also
 * error, garbage, odd, slow, endless, up) breaks and mends it from another process.
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void>, newToken: () => string,
 *   setMode: (mode: string) => void, asked: () => Record<string, string>[] }>} `asked`: the verifications so far
 */
export async function start() {
  const tokens = new Map();
  const asked = [];
  let mode = "up";
  let api = "";

  const routes = {
    "GET /1/api.js": (_request, response) => send(response, WIDGET, { type: "text/javascript" }),
    "POST /token": (_request, response, url) =>
      send(response, { token: newToken(tokens, url.searchParams.get("sitekey")) }),
    "POST /siteverify": async (request, response) => {
      const posted = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
      asked.push(posted);
      if (mode === "up") send(response, judge(tokens, posted));
      else failures[mode](response);
    },
  };

  async function answer(request, response) {
    const url = new URL(request.url, api);
    if (url.pathname === "/mode") {
      mode = url.searchParams.get("is") in failures ? url.searchParams.get("is") : "up";
      return send(response, { mode });
    }
    const route = routes[`${request.method} ${url.pathname}`];
    if (mode === "down") return response.destroy();
    return route ? route(request, response, url) : send(response, {}, { status: 404 });
  }

  const server = createServer((request, response) =>
    answer(request, response).catch(() => response.destroy()),
  );
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  api = `http://localhost:${server.address().port}`;
  return {
    env: {
      HCAPTCHA_SITE_KEY: SITE_KEY,
      HCAPTCHA_SECRET_KEY: SECRET_KEY,
      HCAPTCHA_API_HOST: api,
      HCAPTCHA_VERIFY_URL: `http://127.0.0.1:${server.address().port}/siteverify`,
    },
    newToken: () => newToken(tokens, SITE_KEY),
    setMode(next) {
      mode = next;
    },
    asked: () => asked,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
