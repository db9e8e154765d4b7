import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { withLock } from "./lock.mjs";
import { anyFreePort } from "./ports.mjs";
import { giveTo, reachableDataDir, serverAccount } from "./postgres-account.mjs";
import { postgresBinaries } from "./postgres-binaries.mjs";
import { forgetDeadServer, postmaster, runningServer, stopServer, usersOf } from "./postgres-running.mjs";
import { isAlive, run, waitFor } from "./processes.mjs";

const environment = () => {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC" };
};

/** The builtin provider (17 and later) knows upper and lower case of accented letters on every system alike. */
async function localeArguments(bin) {
  const { output } = await run(join(bin, "initdb"), ["--version"]);
  const major = Number(/ (\d+)/.exec(output)?.[1]);
  return major >= 17
    ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    : ["--locale=C"];
}

/** Prepares the data beside its place and renames it at the end, so that an interrupted `initdb` leaves nothing half made. */
async function initialise({ dataDir, bin, account }) {
  const unfinished = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(account, unfinished);
  writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  giveTo(account, passwordFile);
  const options = ["-U", "postgres", "-E", "UTF8", "--auth=scram-sha-256", "--no-instructions"];
  const args = [...options, ...(await localeArguments(bin)), `--pwfile=${passwordFile}`, "-D", unfinished];
  const { code, output } = await run(join(bin, "initdb"), args, { ...account, cwd: "/", env: environment() });
  if (code !== 0) throw new Error(`initdb falhou (${code}):\n${output}`);
  renameSync(unfinished, dataDir);
}

/** Starts the server in a process group of its own: Ctrl-C must reach the portal first. */
function spawnServer({ dataDir, bin, account, port, settings }) {
  const fixed = { listen_addresses: "127.0.0.1", unix_socket_directories: "", port, max_connections: 100 };
  const args = Object.entries({ ...fixed, ...settings }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const log = openSync(`${dataDir}.log`, "a", 0o600);
  const stdio = ["ignore", log, log];
  const options = { ...account, cwd: "/", env: environment(), stdio, detached: true };
  const server = spawn(join(bin, "postgres"), ["-D", dataDir, ...args], options);
  closeSync(log);
  server.on("error", () => undefined);
  server.unref();
  return server;
}

async function launch(place) {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const port = await anyFreePort();
    const server = spawnServer({ ...place, port });
    const ended = () => server.pid === undefined || server.exitCode !== null || !isAlive(server.pid);
    const ready = () => postmaster(place.dataDir)?.pid === server.pid && postmaster(place.dataDir).ready;
    await waitFor(() => ready() || ended(), { timeoutMs: 60_000 });
    if (ready()) return { pid: server.pid, port };
  }
  const log = readFileSync(`${place.dataDir}.log`, "utf8").split("\n").slice(-15).join("\n");
  throw new Error(`O PostgreSQL não iniciou. Fim de ${place.dataDir}.log:\n${log}`);
}

/**
 * Gives a running PostgreSQL whose data live in `dataDir`: the one that runs already, or a new one.
 * Safe to call from several processes at once; the last that stops it ends the server.
 * @param {{ dataDir: string, settings?: Record<string, string>, log?: (text: string) => void }} options
 * @returns {Promise<{ url: string, port: number, dataDir: string, reused: boolean, stop(): Promise<void> }>}
 *          `url` leads to the maintenance database `postgres`
 */
export async function startPostgres({ dataDir: wanted, settings = {}, log = () => undefined }) {
  const account = serverAccount(resolve(wanted));
  const dataDir = reachableDataDir(resolve(wanted), account);
  if (dataDir !== resolve(wanted)) log(`dados em ${dataDir}, pois a conta do banco não alcança esta pasta`);
  const users = usersOf(dataDir);
  const lock = `${dataDir}.lock`;

  const { server, reused } = await withLock(lock, async () => {
    const running = await runningServer(dataDir);
    if (running) {
      users.enter();
      return { server: running, reused: true };
    }
    users.clear();
    const place = { dataDir, account, settings, bin: postgresBinaries(account) };
    if (!existsSync(dataDir)) await initialise(place);
    forgetDeadServer(dataDir);
    users.enter();
    return { server: await launch(place), reused: false };
  });

  const password = readFileSync(`${dataDir}.password`, "utf8");
  const stop = () =>
    withLock(lock, async () => {
      users.leave();
      if (users.others().length === 0) await stopServer(dataDir);
    });
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${server.port}/postgres`,
    port: server.port,
    dataDir,
    reused,
    stop,
  };
}

/** Ends the server of `dataDir` and deletes its data. */
export async function dropPostgres(wanted) {
  const dataDir = reachableDataDir(resolve(wanted), serverAccount(resolve(wanted)));
  await withLock(`${dataDir}.lock`, async () => {
    await stopServer(dataDir);
    for (const suffix of ["", ".new", ".password", ".log", ".users"]) {
      rmSync(`${dataDir}${suffix}`, { recursive: true, force: true });
    }
  });
}
