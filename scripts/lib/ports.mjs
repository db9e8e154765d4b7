import { createServer } from "node:net";

/** Whether `host:port` can be listened on; hosts this machine lacks (no IPv6) do not count against it. */
function canListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve(true);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

// Both loopbacks: a stranger on [::1] would otherwise answer for http://localhost.
const isFree = async (port, host) => (await canListen(port, host)) && (await canListen(port, "::1"));

/** The first free port from `wanted` on. */
export async function freePortFrom(wanted, host = "127.0.0.1") {
  for (let port = wanted; port <= 65_535; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`Nenhuma porta livre a partir de ${wanted}.`);
}

/** Any free port, chosen by the system. */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
