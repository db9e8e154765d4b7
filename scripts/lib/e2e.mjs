import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { judged, judgedSuite, playwright, total } from "./checks.mjs";
import { findChromium } from "./chromium.mjs";
import { step } from "./console.mjs";
import { prepareDatabase, throwawayDatabase } from "./database.mjs";
import { atEnd } from "./main.mjs";
import { startPortal } from "./portal.mjs";
import { judgePortalLogs } from "./portal-logs.mjs";
import { unsetVariables } from "./portal-variables.mjs";
import { anyFreePort } from "./ports.mjs";
import { inLocal, inRoot } from "./project.mjs";
import { startTestPostgres } from "./test-postgres.mjs";

// Known values: the tests make sessions and call the scheduler's address with them.
const SECRETS = {
  NEXTAUTH_SECRET: "e2e-only-secret-of-more-than-32-characters",
  CRON_SECRET: "e2e-only-cron-secret",
};

async function freshDatabase(server, prefix) {
  const database = await throwawayDatabase(server.url, prefix);
  atEnd(database.drop);
  return database.url;
}

/** Stands in for the services outside: every `e2e/stubs/*.stub.mjs` exports `start()`, which answers `{ env, stop }`. */
async function startStubs() {
  const folder = inRoot("e2e/stubs");
  const env = {};
  for (const name of listOf(folder).filter((file) => file.endsWith(".stub.mjs"))) {
    const { start } = await import(pathToFileURL(`${folder}/${name}`).href);
    const stub = await start();
    atEnd(stub.stop);
    Object.assign(env, stub.env);
  }
  return env;
}

function listOf(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function startOne(name, env) {
  const port = await anyFreePort();
  const url = `http://localhost:${port}`;
  const portal = await startPortal({
    port,
    env: { ...unsetVariables(), ...env, APP_URL: url },
    logFile: inLocal(`e2e-${name}.log`),
  });
  atEnd(portal.stop);
  return url;
}

/** Starts the portal, and a second one of the same build that uses the stubs; its outbox, and so its database, is its own. */
async function startPortals(env, server) {
  return step("Iniciando o portal dos testes", async () => {
    const stubs = await startStubs();
    const plain = await startOne("portal", env);
    if (Object.keys(stubs).length === 0) return { E2E_BASE_URL: plain };
    const own = { ...env, DATABASE_URL: await freshDatabase(server, "e2e_stubbed") };
    await prepareDatabase(own);
    return {
      ...stubs,
      E2E_BASE_URL: plain,
      E2E_STUBBED_URL: await startOne("stubbed", { ...own, ...stubs }),
      E2E_STUBBED_DATABASE_URL: own.DATABASE_URL,
    };
  });
}

/**
 * Everything that the browser tests need, then the tests; the caller's `main` stops it all.
 * @param {string[]} args passed on to Playwright
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runBrowserTests(args = []) {
  const chromium = await step("Chromium", async (note) => {
    const path = await findChromium();
    note(path);
    return path;
  });
  await ensureBuilt();
  const server = await step("Banco de dados dos testes", startTestPostgres);
  const env = {
    PORTAL_MODE: "demo",
    TRUSTED_PROXIES: "1",
    ...SECRETS,
    DATABASE_URL: await freshDatabase(server, "e2e"),
    APP_URL: "http://localhost",
  };
  await prepareDatabase(env);
  const addresses = await startPortals(env, server);
  const forTests = {
    ...addresses,
    CHROMIUM_PATH: chromium,
    E2E_DATABASE_URL: env.DATABASE_URL,
    E2E_SECRET: SECRETS.NEXTAUTH_SECRET,
    E2E_CRON_SECRET: SECRETS.CRON_SECRET,
  };
  const journeys = await judgedSuite("Testes no navegador", () => playwright(args, forTests));
  const logs = await judged("Registro do portal sem dados pessoais", async () => judgePortalLogs());
  return total([journeys, logs]);
}
