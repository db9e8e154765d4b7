import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, expect, test } from "vitest";
import { s3Files } from "./s3-files";

const SECRET = "the store's secret";
const REGION = "sa-east-1";

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("hex");

/** Signature Version 4 by the specification, reckoned apart from the client's library. */
function signatureOf({ method, url, headers }: IncomingMessage, body: Buffer): string {
  const [, day = "", signed = ""] =
    /Credential=[^/]+\/(\d{8})\/[^,]+, SignedHeaders=([^,]+)/.exec(headers.authorization ?? "") ?? [];
  const lines = signed.split(";").map((name) => `${name}:${headers[name]}`);
  const canonical = [method, url, "", ...lines, "", signed, sha256(body)].join("\n");
  const scope = `${day}/${REGION}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  const key = [day, REGION, "s3", "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${SECRET}`);
  return createHmac("sha256", key).update(toSign).digest("hex");
}

const objects = new Map<string, Buffer>();
let failures: number[] = [];
let mode: "up" | "silent" | "endless" | "elsewhere" = "up";
let asked = 0;

function answer(request: IncomingMessage, response: ServerResponse, body: Buffer) {
  const path = request.url ?? "";
  const status = failures.shift();
  if (status) return response.writeHead(status).end("<Error/>");
  if (mode === "elsewhere") return response.writeHead(307, { Location: "http://127.0.0.1:1/" }).end();
  const given = /Signature=([0-9a-f]+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (given !== signatureOf(request, body)) return response.writeHead(403).end("SignatureDoesNotMatch");
  if (request.method === "PUT") objects.set(path, body);
  const object = objects.get(path);
  if (request.method === "DELETE" && objects.delete(path)) return response.writeHead(204).end();
  return object
    ? response.writeHead(200).end(request.method === "GET" ? object : "")
    : response.writeHead(404).end("<Error><Code>NoSuchKey</Code></Error>");
}

const server = createServer((request, response) => {
  asked += 1;
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    if (mode === "silent") return;
    if (mode === "endless") {
      response.writeHead(200).write("begun");
      return;
    }
    answer(request, response, Buffer.concat(parts));
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  mode = "up";
  failures = [];
});

const config = {
  S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  S3_BUCKET: "portal",
  S3_REGION: REGION,
  S3_ACCESS_KEY_ID: "portal-key",
  S3_SECRET_ACCESS_KEY: SECRET,
};
const files = s3Files(config, { patienceMs: 1500 });
const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 255, 128]);
const unavailable = { ok: false, error: { code: "storage_unavailable" } };
const stored = (storageKey: string) => ({ storageKey, content: null });

test("keeps, reads and removes an object, each request signed over its bytes", async () => {
  expect(await files.keep("empenhos/1", bytes)).toEqual({ ok: true, value: null });
  expect(objects.get("/portal/empenhos/1")).toEqual(bytes);
  expect(await files.read(stored("empenhos/1"))).toEqual({ ok: true, value: bytes });
  expect(await files.remove("empenhos/1")).toEqual({ ok: true, value: null });
  expect(await files.read(stored("empenhos/1"))).toEqual({ ok: true, value: null });
});

test("an object that is gone counts as removed; with the whole bucket gone nothing does", async () => {
  expect(await files.remove("empenhos/never")).toEqual({ ok: true, value: null });
  failures = [404];
  expect(await files.remove("empenhos/never")).toEqual(unavailable);
});

test("reads a file that still stands in its row without asking the store", async () => {
  const before = asked;
  expect(await files.read({ storageKey: "empenhos/9", content: bytes })).toEqual({ ok: true, value: bytes });
  expect(asked).toBe(before);
});

test("a fault that passes is tried again", async () => {
  failures = [503, 429];
  expect(await files.keep("empenhos/2", bytes)).toEqual({ ok: true, value: null });
  expect(objects.get("/portal/empenhos/2")).toEqual(bytes);
});

test.each([
  ["goes on failing", [500, 500, 500]],
  ["has no such bucket", [404]],
  ["refuses", [403]],
])("a store that %s is said to be unavailable", async (_, statuses) => {
  failures = [...statuses];
  expect(await files.keep("empenhos/3", bytes)).toEqual(unavailable);
});

test.each(["silent", "endless", "elsewhere"] as const)("a store that is %s is given up", async (how) => {
  mode = how;
  expect(await files.keep("empenhos/4", bytes)).toEqual(unavailable);
  expect(await files.read(stored("empenhos/4"))).toEqual(unavailable);
  expect(await files.remove("empenhos/4")).toEqual(unavailable);
});

test("with another secret nothing is kept", async () => {
  const foreign = s3Files({ ...config, S3_SECRET_ACCESS_KEY: "another" });
  expect(await foreign.keep("empenhos/5", bytes)).toEqual(unavailable);
  expect(objects.has("/portal/empenhos/5")).toBe(false);
});

test("when nobody listens the store is said to be unavailable", async () => {
  const nobody = s3Files({ ...config, S3_ENDPOINT: "http://127.0.0.1:1" });
  expect(await nobody.keep("empenhos/6", bytes)).toEqual(unavailable);
});
