import "server-only";
import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import type { Env } from "@/lib/server/env";
import { patiently } from "@/lib/server/http/patiently";
import { logEvent } from "@/lib/server/log";
import type { FileStorage } from "@/lib/server/ports/file-storage";
import { fail, ok } from "@/lib/shared/result";

const PATIENCE_MS = 10_000;
const RETRIES = 2;

type Config = Pick<
  Env,
  "S3_ENDPOINT" | "S3_BUCKET" | "S3_REGION" | "S3_ACCESS_KEY_ID" | "S3_SECRET_ACCESS_KEY"
>;

const unavailable = fail({ code: "storage_unavailable" as const });

const NO_SUCH_OBJECT = 404;

type Method = "PUT" | "GET" | "DELETE";
type Answer = { done: boolean; status: number; body: Buffer; reason?: string };

const nothing: Answer = { done: false, status: 0, body: Buffer.alloc(0) };

/**
 * Any S3-compatible store, with the bucket in the path, which they all take. Requests are signed (Signature Version 4)
 * over the bytes too, so that none can be changed on the way. Passing faults (429, 5xx) are tried again within the time.
 */
export function s3Files(config: Config, { patienceMs = PATIENCE_MS } = {}): FileStorage {
  const client = new AwsClient({
    accessKeyId: config.S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: config.S3_SECRET_ACCESS_KEY ?? "",
    region: config.S3_REGION ?? "",
    service: "s3",
    retries: RETRIES,
  });

  async function exchange(
    signal: AbortSignal,
    method: Method,
    key: string,
    bytes: Buffer | undefined,
  ): Promise<Answer> {
    const hash = createHash("sha256").update(bytes ?? "");
    const answer = await client.fetch(`${config.S3_ENDPOINT}/${config.S3_BUCKET}/${key}`, {
      method,
      headers: {
        "X-Amz-Content-Sha256": hash.digest("hex"),
        ...(bytes && { "Content-Type": "application/pdf" }),
      },
      ...(bytes && { body: new Uint8Array(bytes) }),
      signal,
      redirect: "error",
    });
    // Read here, so that a body that never ends is cut off by the same patience (see `patiently`).
    return { done: answer.ok, status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
  }

  /** A fault of the store is for the operators' log; whoever asked only needs to know that it did not work. */
  async function ask(method: Method, key: string, bytes?: Buffer): Promise<Answer> {
    const late = { ...nothing, reason: "no whole answer in time" };
    const asked = patiently(patienceMs, (signal) => exchange(signal, method, key, bytes), late);
    const answer = await asked.catch((error: unknown) => ({
      ...nothing,
      reason: error instanceof Error ? error.name : "",
    }));
    const { done, status, reason } = answer;
    if (!done) logEvent("file_storage_fault", { method, status, reason });
    return answer;
  }

  return {
    async keep(key, bytes) {
      return (await ask("PUT", key, bytes)).done ? ok(null) : unavailable;
    },
    async read({ storageKey, content }) {
      // A row from before the store was configured still holds its own bytes.
      if (content) return ok(content);
      const { done, status, body } = await ask("GET", storageKey);
      if (status === NO_SUCH_OBJECT) return ok(null);
      return done ? ok(body) : unavailable;
    },
    async remove(key) {
      const { done, status, body } = await ask("DELETE", key);
      // Most stores say yes; of those that do not, a missing bucket is a fault and a missing object is none.
      return done || (status === NO_SUCH_OBJECT && body.includes("NoSuchKey")) ? ok(null) : unavailable;
    },
  };
}
