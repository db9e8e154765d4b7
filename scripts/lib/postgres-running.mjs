import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { isAlive, waitFor } from "./processes.mjs";

const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** What `postmaster.pid` says of a server, or undefined. Its lines: process, folder, start, port, socket, address, memory, status. */
export function postmaster(dataDir) {
  try {
    const lines = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/** Whether a PostgreSQL answers on the port: it greets an SSL request with one letter. */
export function answersAsPostgres(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", timeout: 2000 });
    const answer = (yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.on("connect", () => socket.write(SSL_REQUEST));
    socket.on("data", (data) => answer(data[0] === 0x4e || data[0] === 0x53));
    socket.on("timeout", () => answer(false));
    socket.on("error", () => answer(false));
    socket.on("close", () => resolve(false));
  });
}

/** The server of this folder, when it really runs. */
export async function runningServer(dataDir) {
  const found = postmaster(dataDir);
  if (!found || !isAlive(found.pid)) return undefined;
  const ready = () => postmaster(dataDir)?.ready;
  if (!(await waitFor(ready, { timeoutMs: found.ready ? 1 : 30_000 }))) return undefined;
  const { pid, port } = postmaster(dataDir);
  return (await answersAsPostgres(port)) ? { pid, port } : undefined;
}

/** After a reboot the number in `postmaster.pid` may belong to another program, and PostgreSQL would refuse to start. */
export function forgetDeadServer(dataDir) {
  const found = postmaster(dataDir);
  if (!found) return;
  try {
    if (readFileSync(`/proc/${found.pid}/comm`, "utf8").trim() === "postgres") return;
  } catch {
    if (isAlive(found.pid)) return;
  }
  rmSync(join(dataDir, "postmaster.pid"), { force: true });
}

/** Stops the server: `SIGINT` is PostgreSQL's fast shutdown, `SIGQUIT` its last resort (it recovers at the next start). */
export async function stopServer(dataDir) {
  const found = postmaster(dataDir);
  if (!found || !isAlive(found.pid)) return;
  const gone = () => !postmaster(dataDir) || !isAlive(found.pid);
  for (const [signal, timeoutMs] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 2_000],
  ]) {
    process.kill(found.pid, signal);
    if (await waitFor(gone, { timeoutMs })) return;
  }
}

/** Who uses a server: one file a process, so that the last one out turns off the light. */
export function usersOf(dataDir) {
  const folder = `${dataDir}.users`;
  return {
    enter: () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, String(process.pid)), "");
    },
    leave: () => rmSync(join(folder, String(process.pid)), { force: true }),
    clear: () => rmSync(folder, { recursive: true, force: true }),
    others: () => {
      try {
        return readdirSync(folder)
          .map(Number)
          .filter((pid) => pid !== process.pid && isAlive(pid));
      } catch {
        return [];
      }
    },
  };
}
