import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process runs. A zombie does not count: in a container nobody may ever reap it. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  return processState(pid) !== "Z";
}

/** State letter from /proc, or undefined where there is no /proc. */
function processState(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2)[0];
  } catch {
    return undefined;
  }
}

const running = new Set();

/** Ends every program that `run` is waiting for. */
export function killChildren() {
  for (const child of running) child.kill("SIGTERM");
}

// What is collected is read by people later and by this code; CI would turn colours on.
const colourless = ({ FORCE_COLOR: _, ...env }) => ({ ...env, NO_COLOR: "1" });

/**
 * Runs a program to its end and collects what it printed.
 * @param {(text: string) => void} [onOutput] also receives the output as it comes
 * @returns {Promise<{ code: number, output: string, seconds: number }>} code 127 when it could not be started
 */
export function run(program, args, { cwd, env = process.env, uid, gid, timeoutMs, onOutput } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, args, {
      cwd,
      env: colourless(env),
      uid,
      gid,
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    const timer = timeoutMs && setTimeout(() => child.kill("SIGKILL"), timeoutMs);
    const finish = (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output, seconds: (performance.now() - started) / 1000 });
    };
    const collect = (chunk) => {
      output += chunk;
      onOutput?.(String(chunk));
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on("close", (code, signal) => finish(signal ? 128 : code));
  });
}

/** Polls until `condition` answers something truthy, and gives that back; undefined when the time is over. */
export async function waitFor(condition, { timeoutMs, everyMs = 50 }) {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    const answer = await condition();
    if (answer) return answer;
    await sleep(everyMs);
  }
  return undefined;
}

/** Asks a child to end, and insists after a while. */
export async function endChild(child, { graceMs = 8000 } = {}) {
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  if (ended()) return;
  child.kill("SIGTERM");
  if (!(await waitFor(ended, { timeoutMs: graceMs }))) child.kill("SIGKILL");
}
