import "server-only";
import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { forgetAnswer, keepAnswer, takeIdempotencyKey } from "@/db/unscoped/idempotent-answers";
import type { Deps } from "@/lib/server/deps";
import { type Problem, problem } from "./problem";

const FORM = /^[\x21-\x7e]{8,255}$/;
const KEPT_MS = 24 * 60 * 60 * 1000;

/** What went out, as it is kept and given again. */
export type Sent = {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
};

export type Attempt = { keyId: string; idempotencyKey: string; fingerprint: string };

export const fingerprintOf = (method: string, path: string, body: string) =>
  createHash("sha256").update(`${method}\n${path}\n${body}`).digest("base64url");

export const readIdempotencyKey = (header: string | null): string | Problem =>
  header && FORM.test(header)
    ? header
    : problem(
        "idempotency_key_required",
        "Mande em todo POST um Idempotency-Key novo (8 a 255 caracteres, como um UUID), e o mesmo ao repetir.",
      );

const reused = problem(
  "idempotency_key_reused",
  "Use outra Idempotency-Key: esta pertence a uma requisição com outro endereço ou corpo.",
);

/** The first answer when this was asked before, a problem when the key was used for something else, null when it is new. */
async function earlier(
  tx: Tx,
  held: Pick<Deps, "clock" | "secrets">,
  attempt: Attempt,
): Promise<Sent | Problem | null> {
  const { keyId, idempotencyKey, fingerprint } = attempt;
  const now = held.clock.now();
  const row = { apiKeyId: keyId, key: idempotencyKey, fingerprint, createdAt: now };
  const kept = await takeIdempotencyKey(tx, row);
  if (!kept) return null;
  if (now.getTime() - kept.createdAt.getTime() > KEPT_MS) {
    await forgetAnswer(tx, keyId, idempotencyKey);
    return earlier(tx, held, attempt);
  }
  if (kept.fingerprint !== fingerprint) return reused;
  const body = held.secrets.open("idempotent-answer", kept.body ?? "") as string | null;
  if (kept.status === null || body === null)
    throw new Error("an idempotent answer was kept without its body");
  return { status: kept.status, body, headers: { ...kept.headers, "Idempotency-Replayed": "true" } };
}

/**
 * Runs a call once for its key. Effect and answer are committed together, so whoever asks again, even after a crash, gets
 * the first answer; of two at once the second waits for the first. A fault rolls back both, and the next try runs.
 */
export async function once(
  deps: Deps,
  attempt: Attempt,
  run: (tx: Tx) => Promise<Sent>,
): Promise<Sent | Problem> {
  return deps.db.transaction(async (tx) => {
    await tx.execute(sql`set local lock_timeout = '8s'`);
    const known = await earlier(tx, deps, attempt);
    if (known) return known;
    const sent = await run(tx);
    const { status, headers, body } = sent;
    if (typeof body !== "string") throw new Error("a POST that answers bytes could not be answered again");
    const kept = { status, headers, body: deps.secrets.seal("idempotent-answer", body) };
    await keepAnswer(tx, attempt.keyId, attempt.idempotencyKey, kept);
    return sent;
  });
}
