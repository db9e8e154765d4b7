import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { rateLimits } from "@/db/schema/abuse";
import type { Deps } from "./deps";

/** `burst` tries at once; after that one every `everySeconds`. */
export type Limit = { burst: number; everySeconds: number };

/** Where the tries of one key are counted. `key` is in clear (a CPF, an address); only its HMAC is stored. */
export type Bucket = { name: string; key: string; limit: Limit };

type Held = Pick<Deps, "clock" | "secrets">;

const rowKey = ({ secrets }: Pick<Deps, "secrets">, name: string, key: string) =>
  `${name}:${secrets.hash("rate-limit", key)}`;

/**
 * Takes one token of a bucket, in one statement, so that every replica and every parallel request agrees (GCRA).
 * @returns false when the bucket is empty; nothing is taken then
 */
export async function takeToken(
  db: Db | Tx,
  held: Held,
  name: string,
  key: string,
  { burst, everySeconds }: Limit,
): Promise<boolean> {
  const now = held.clock.now();
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const drained = sql`greatest(${rateLimits.fullAt}, ${now.toISOString()}::timestamptz) + make_interval(secs => ${everySeconds}::float8)`;
  const taken = await db
    .insert(rateLimits)
    .values({ key: rowKey(held, name, key), fullAt: after(everySeconds) })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: { fullAt: drained },
      setWhere: sql`${drained} <= ${after(burst * everySeconds).toISOString()}::timestamptz`,
    })
    .returning({ key: rateLimits.key });
  return taken.length === 1;
}

/** Takes a token of each; the first empty bucket refuses, and those before it stay charged. */
export async function takeTokens(db: Db | Tx, held: Held, buckets: readonly Bucket[]): Promise<boolean> {
  for (const { name, key, limit } of buckets) {
    if (!(await takeToken(db, held, name, key, limit))) return false;
  }
  return true;
}

/** Gives back what `takeTokens` took, for a try that turned out to be its owner's. */
export async function returnTokens(db: Db | Tx, held: Held, buckets: readonly Bucket[]): Promise<void> {
  for (const { name, key, limit } of buckets) {
    await db
      .update(rateLimits)
      .set({ fullAt: sql`${rateLimits.fullAt} - make_interval(secs => ${limit.everySeconds}::float8)` })
      .where(eq(rateLimits.key, rowKey(held, name, key)));
  }
}
