import { createServer, type RequestListener } from "node:http";
import { createServer as createTcpServer, type LookupFunction, type Socket } from "node:net";
import { afterAll, expect, test } from "vitest";
import { guardedPost } from "./guarded-post";

const servers: { close(): void; closeAllConnections?(): void }[] = [];
const sockets: Socket[] = [];
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers) {
    server.closeAllConnections?.();
    server.close();
  }
});

const guard = {
  APP_URL: "https://portal.example",
  PORTAL_MODE: "demo" as const,
  WEBHOOK_PRIVATE_HOSTS: [] as string[],
};

/** A receiver on this machine, and a guard that lets it be called. */
async function receiver(answer: RequestListener) {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const named = { ...guard, WEBHOOK_PRIVATE_HOSTS: [`127.0.0.1:${port}`] };
  return { port, named, url: new URL(`http://127.0.0.1:${port}/hook`), calls: () => calls };
}

const message = { headers: { "Content-Type": "application/json", "webhook-id": "1" }, body: '{"a":"ã"}' };
const resolvingTo =
  (...addresses: string[]): LookupFunction =>
  (_, options, done) => {
    const all = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    if (options.all) done(null, all);
    else done(null, addresses[0] ?? "", all[0]?.family);
  };

test("posts the body as it is, with the headers", async () => {
  const got: unknown[] = [];
  const { url, named } = await receiver(async (request, response) => {
    const chunks = await request.toArray();
    got.push(request.method, request.url, request.headers["webhook-id"], Buffer.concat(chunks).toString());
    response.writeHead(202).end("taken");
  });
  expect(await guardedPost(url, message, named)).toEqual({ status: 202, retryAfter: undefined, cut: false });
  expect(got).toEqual(["POST", "/hook", "1", message.body]);
});

test("hands on a refusal with the time that it asks for", async () => {
  const { url, named } = await receiver((_, response) =>
    response.writeHead(503, { "retry-after": "7" }).end(),
  );
  expect(await guardedPost(url, message, named)).toMatchObject({ status: 503, retryAfter: "7" });
});

test("follows no redirect", async () => {
  const inside = await receiver((_, response) => response.end());
  const { url, named } = await receiver((_, response) =>
    response.writeHead(307, { location: inside.url.href }).end(),
  );
  expect(await guardedPost(url, message, named)).toMatchObject({ status: 307 });
  expect(inside.calls()).toBe(0);
});

test("a gigabyte of answer is cut after 64 KB", async () => {
  let written = 0;
  const { url, named } = await receiver((_, response) => {
    response.writeHead(200);
    const chunk = Buffer.alloc(1024 * 1024);
    const more = () => {
      while (written < 1024 && !response.destroyed) {
        written += 1;
        if (!response.write(chunk)) return;
      }
      response.end();
    };
    response.on("drain", more);
    more();
  });
  expect(await guardedPost(url, message, named)).toMatchObject({ status: 200, cut: true });
  expect(written).toBeLessThan(64);
});

test.each<[string, RequestListener]>([
  ["never comes", () => undefined],
  ["never ends", (_, response) => void response.writeHead(200).write("x")],
  [
    "drips",
    (_, response) => {
      const timer = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(timer));
    },
  ],
])("an answer that %s is cut in time", async (_, answer) => {
  const { url, named } = await receiver(answer);
  expect(await guardedPost(url, message, named, { patienceMs: 300 })).toEqual({ fault: "time-out" });
});

test.each([
  ["closes at once", (socket: Socket) => socket.destroy(), /^ECONNRESET$/],
  ["is no HTTP", (socket: Socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n"), /^HPE_/],
  [
    "has endless headers",
    (socket: Socket) => {
      socket.on("error", () => undefined);
      socket.write(`HTTP/1.1 200 OK\r\nx: ${"x".repeat(100_000)}`);
    },
    /^HPE_HEADER_OVERFLOW$/,
  ],
  [
    "is cut in half",
    (socket: Socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nx"),
    /^ECONNRESET$/,
  ],
  [
    "changes to another protocol",
    (socket: Socket) =>
      socket.write("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
    /./,
  ],
])("a connection that %s is a fault", async (_, answer, fault) => {
  const server = createTcpServer((socket) => {
    sockets.push(socket);
    socket.once("data", () => answer(socket));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const named = { ...guard, WEBHOOK_PRIVATE_HOSTS: [`127.0.0.1:${port}`] };
  expect(await guardedPost(new URL(`http://127.0.0.1:${port}`), message, named)).toEqual({
    fault: expect.stringMatching(fault),
  });
});

test("nobody there is a fault", async () => {
  const { url, named } = await receiver(() => undefined);
  servers.at(-1)?.close();
  expect(await guardedPost(url, message, named)).toEqual({ fault: "ECONNREFUSED" });
});

test.each([
  "127.0.0.1",
  "127.1",
  "0x7f.1",
  "2130706433",
  "0.0.0.0",
  "10.0.0.1",
  "172.16.0.1",
  "192.168.0.1",
  "169.254.169.254",
  "100.64.0.1",
  "[::1]",
  "[::]",
  "[::127.0.0.1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:a9fe:a9fe]",
  "[64:ff9b::7f00:1]",
  "[2002:7f00:1::]",
  "[fe80::1]",
  "[fd00::1]",
])("%s is not called", async (host) => {
  const { port, calls } = await receiver((_, response) => response.end());
  const answer = await guardedPost(new URL(`http://${host}:${port}`), message, guard);
  expect(answer).toEqual({ fault: "bare_address" });
  expect(calls()).toBe(0);
});

test.each([
  ["127.0.0.1"],
  ["::1"],
  ["::ffff:127.0.0.1"],
  ["93.184.215.14", "127.0.0.1"],
  ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", "fd00::1"],
])("a name that resolves to %s is not called", async (...addresses) => {
  const { port, calls } = await receiver((_, response) => response.end());
  for (const name of ["erp.example", "erp.example.", "localhost", "localhost.", "x.localhost"]) {
    const url = new URL(`http://${name}:${port}`);
    const answer = await guardedPost(url, message, guard, { lookup: resolvingTo(...addresses) });
    expect(answer).toEqual({ fault: "private_address" });
  }
  expect(calls()).toBe(0);
});

test("a name that changes after it was checked is judged by the address that is called", async () => {
  const { port, calls } = await receiver((_, response) => response.end());
  let asked = 0;
  const changing: LookupFunction = (name, options, done) => {
    asked += 1;
    resolvingTo(asked === 1 ? "192.0.2.1" : "127.0.0.1")(name, options, done);
  };
  const url = new URL(`http://erp.example:${port}`);
  for (let tries = 0; tries < 2; tries++) {
    const answer = await guardedPost(url, message, guard, { lookup: changing, patienceMs: 300 });
    expect(answer).toEqual({ fault: "private_address" });
  }
  expect(calls()).toBe(0);
  expect(asked).toBe(2);
});

test.each([
  ["http://user:password@erp.example/", "credentials"],
  ["ftp://erp.example/", "not_http"],
  ["https://portal.example/api/v1/orders", "own_address"],
  ["https://portal.example.:443/", "own_address"],
  ["http://portal.example:5432/", "own_address"],
])("%s is refused before it is called", async (url, fault) => {
  expect(await guardedPost(new URL(url), message, guard)).toEqual({ fault });
});

test("production calls by https only, also a named private receiver", async () => {
  const { url, named } = await receiver((_, response) => response.end());
  expect(await guardedPost(url, message, { ...named, PORTAL_MODE: "production" })).toEqual({
    fault: "not_https",
  });
});

test("the exception is for one name and port, not for its neighbours, and never for the portal itself", async () => {
  const { url, port, named } = await receiver((_, response) => response.end());
  const other = await receiver((_, response) => response.end());
  expect(await guardedPost(url, message, named)).toMatchObject({ status: 200 });
  expect(await guardedPost(other.url, message, named)).toEqual({ fault: "bare_address" });
  const own = { ...named, APP_URL: `http://127.0.0.1:${port}` };
  expect(await guardedPost(url, message, own)).toEqual({ fault: "own_address" });
});
