import { randomUUID } from "node:crypto";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import type { Db } from "@/db/client";
import type { Scope } from "@/lib/integration/scope";
import { allEndpoints } from "@/lib/server/api/all-endpoints";
import { createApiKey } from "@/lib/server/api/keys";
import { endpointsAt } from "@/lib/server/api/match";
import { openApi } from "@/lib/server/api/openapi";
import { serveApi } from "@/lib/server/api/serve";
import { testDeps } from "@/lib/server/testing/test-deps";

type Json = Record<string, unknown>;
type Documented = { content?: Record<string, { schema: Json }> };
type Sent = { body?: unknown; raw?: string; headers?: Record<string, string> };
export type Got = { status: number; body: Json; bytes: Buffer; headers: Headers };

/** The API on one database, whose every answer is held against its own document. */
export async function testApi(db: Db) {
  const held = testDeps(db);
  const serve = serveApi(allEndpoints, () => held.deps);
  const document = openApi(allEndpoints, held.deps.env);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);

  /** Fails unless the document knows this status of this call, and its body has the documented form. */
  function holdAgainstDocument(method: string, path: string, got: Got) {
    const match = endpointsAt(allEndpoints, path.split("?")[0]?.split("/").slice(1) ?? []).get(
      method as "GET",
    );
    if (!match) return;
    const operation = document.paths[match.endpoint.path]?.[method.toLowerCase()] as {
      responses: Record<string, Documented>;
    };
    const documented = operation.responses[String(got.status)];
    if (!documented)
      throw new Error(`${method} ${path} answered ${got.status}, which the document does not say`);
    const [type] = Object.keys(documented.content ?? {});
    if (!type) return;
    if (got.headers.get("content-type") !== type) throw new Error(`${method} ${path}: wrong content type`);
    if (!type.endsWith("json")) return;
    const schema = { ...documented.content?.[type]?.schema, components: document.components };
    if (!ajv.validate(schema, got.body)) throw new Error(`${method} ${path}: ${ajv.errorsText()}`);
  }

  const newKey = async (scopes: readonly Scope[], name = "ERP", expiresAt: Date | null = null) =>
    (await createApiKey(held.deps, { name, scopes, expiresAt })).text;

  /** One call as a client makes it. A POST gets an Idempotency-Key of its own unless `headers` has one. */
  async function call(
    key: string | null,
    method: string,
    path: string,
    { body, raw, headers = {} }: Sent = {},
  ): Promise<Got> {
    const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const sent: Record<string, string> = {
      ...(key ? { Authorization: `Bearer ${key}` } : {}),
      ...(text === undefined ? {} : { "Content-Type": "application/json" }),
      ...(method === "POST" ? { "Idempotency-Key": randomUUID() } : {}),
      ...headers,
    };
    const request = new Request(`https://portal.example/api/v1${path}`, {
      method,
      headers: sent,
      ...(text === undefined ? {} : { body: text }),
    });
    const response = await serve(request);
    const { status, headers: answered } = response;
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = (answered.get("content-type") ?? "").endsWith("json");
    const got = { status, headers: answered, bytes, body: isJson ? JSON.parse(bytes.toString()) : {} };
    holdAgainstDocument(method, path, got);
    return got;
  }
  return { ...held, serve, document, newKey, call };
}
