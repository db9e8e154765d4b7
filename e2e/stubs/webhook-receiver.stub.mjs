import { createServer } from "node:http";

/** A system of the authority that is told by webhook: keeps what came, and shows it at `/received`. */
export async function start() {
  const received = [];
  const server = createServer((request, response) => {
    if (request.url === "/received") return response.end(JSON.stringify(received));
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${server.address().port}`;
  return {
    env: { WEBHOOK_PRIVATE_HOSTS: host, E2E_WEBHOOK_HOST: host },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
