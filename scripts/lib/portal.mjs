import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { request } from "node:http";
import { isIPv6 } from "node:net";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { Refusal } from "./console.mjs";
import { endChild, waitFor } from "./processes.mjs";
import { inRoot, programs, ROOT } from "./project.mjs";

/** One HTTP request, answered by its status; 0 when nobody answers. No proxy of the environment is asked. */
export function statusOf(url, { method = "GET", headers = {}, timeoutMs = 5000 } = {}) {
  return new Promise((resolve) => {
    const asked = request(url, { method, headers, timeout: timeoutMs }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode));
      response.on("error", () => resolve(0));
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve(0));
    asked.end();
  });
}

/** Keeps the last lines in memory, for when the portal dies, and everything in the file. */
function record(child, logFile, onError) {
  mkdirSync(dirname(logFile), { recursive: true });
  const file = createWriteStream(logFile);
  let tail = "";
  const keep = (chunk) => {
    file.write(chunk);
    tail = (tail + chunk).slice(-4000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  if (onError) child.stderr.on("data", onError);
  return () => tail;
}

/** Longer than clients and proxies keep an idle connection: else one may send a request into its end (Node closes after 5 s). */
const KEEP_ALIVE_MS = 75_000;

function spawnNext({ port, host, env }) {
  const { NODE_ENV: _, ...inherited } = process.env;
  const withParent = pathToFileURL(inRoot("scripts/lib/exit-with-parent.mjs")).href;
  const place = ["-p", String(port), "-H", host, "--keepAliveTimeout", String(KEEP_ALIVE_MS)];
  const args = ["--import", withParent, programs.next, "start", ...place];
  const stdio = ["ignore", "pipe", "pipe", "ipc"];
  return spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...inherited, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio,
  });
}

/** Where a server that listens on `host` answers on this machine. */
function localUrl(host, port) {
  const everywhere = host === "0.0.0.0" || host === "::";
  return `http://${everywhere ? "127.0.0.1" : isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/**
 * Serves the build and waits until `/api/health` answers 200.
 * @param {{ port: number, host?: string, env: Record<string, string>, logFile: string, onError?: (chunk: Buffer) => void }} options
 * @returns {Promise<{ url: string, ended: Promise<string>, stop(): Promise<void> }>} `ended` gives the last words of a portal that ended
 */
export async function startPortal({ port, host = "127.0.0.1", env, logFile, onError }) {
  const child = spawnNext({ port, host, env });
  const lastWords = record(child, logFile, onError);
  let over = false;
  const ended = new Promise((resolve) => {
    child.on("close", () => {
      over = true;
      resolve(lastWords());
    });
  });
  const url = localUrl(host, port);
  const healthy = async () => over || (await statusOf(`${url}/api/health`)) === 200;
  const answered = await waitFor(healthy, { timeoutMs: 90_000, everyMs: 100 });
  if (over || !answered) {
    await endChild(child);
    throw new Refusal(`O portal não ${over ? "iniciou" : "respondeu em 90 s"}:\n${lastWords()}`);
  }
  return { url, ended, stop: () => endChild(child) };
}
