import "server-only";
import { type ApiKeyRow, findApiKey, insertApiKey, touchApiKey } from "@/db/unscoped/api-keys";
import type { Scope } from "@/lib/integration/scope";
import type { Deps } from "@/lib/server/deps";

/** Who calls. */
export type CallerKey = Pick<ApiKeyRow, "id" | "name" | "scopes">;

const FORM = /^Bearer so_([A-Za-z0-9_-]{12})_([A-Za-z0-9_-]{43})$/;
const NOBODYS = "-".repeat(43);
const MINUTE_MS = 60_000;

type NewKey = { name: string; scopes: readonly Scope[]; expiresAt: Date | null };

/**
 * Makes a key. Its text, «so_prefix_secret», is answered here and nowhere again: only its HMAC is kept.
 * @returns the text to show once
 */
export async function createApiKey(
  { db, ids, secrets, clock }: Pick<Deps, "db" | "ids" | "secrets" | "clock">,
  { name, scopes, expiresAt }: NewKey,
): Promise<{ id: string; text: string }> {
  const id = ids.uuid();
  const prefix = ids.token().slice(0, 12);
  const secret = ids.token();
  const secretHash = secrets.hash("api-key", secret);
  const kept = { id, name, prefix, secretHash, scopes: [...scopes], expiresAt, createdAt: clock.now() };
  await insertApiKey(db, kept);
  return { id, text: `so_${prefix}_${secret}` };
}

const lives = ({ expiresAt, revokedAt }: ApiKeyRow, now: Date) =>
  !revokedAt && (!expiresAt || expiresAt > now);

/**
 * The caller of a request, by its header alone: a key in an address would stand in logs.
 * @returns null for none, unknown, expired and revoked alike, after the same work
 */
export async function callerOf(
  { db, secrets, clock }: Pick<Deps, "db" | "secrets" | "clock">,
  authorization: string | null,
): Promise<CallerKey | null> {
  const [, prefix, secret] = FORM.exec(authorization ?? "") ?? [];
  if (!prefix || !secret) return null;
  const now = clock.now();
  const row = await findApiKey(db, prefix);
  const right = secrets.matches("api-key", secret, row?.secretHash ?? NOBODYS);
  if (!row || !right || !lives(row, now)) return null;
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > MINUTE_MS)
    await touchApiKey(db, row.id, now);
  return { id: row.id, name: row.name, scopes: row.scopes };
}
