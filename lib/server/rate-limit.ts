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

/** What is left of a bucket after a try; `waitSeconds` is how long until the next one, or 0. */
export type Draw = { taken: boolean; remaining: number; waitSeconds: number };

/**
 * Takes one token of a bucket, in one statement, so that every replica and every parallel request agrees (GCRA).
 * When the bucket is empty nothing is taken.
 */
export async function drawToken(
  db: Db | Tx,
  held: Held,
  name: string,
  key: string,
  { burst, everySeconds }: Limit,
): Promise<Draw> {
  const now = held.clock.now();
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const drained = sql`greatest(${rateLimits.fullAt}, ${now.toISOString()}::timestamptz) + make_interval(secs => ${everySeconds}::float8)`;
  const [taken] = await db
    .insert(rateLimits)
    .values({ key: rowKey(held, name, key), fullAt: after(everySeconds) })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: { fullAt: drained },
      setWhere: sql`${drained} <= ${after(burst * everySeconds).toISOString()}::timestamptz`,
    })
    .returning({ fullAt: rateLimits.fullAt });
  if (!taken) return { taken: false, remaining: 0, waitSeconds: everySeconds };
  const free = burst - (taken.fullAt.getTime() - now.getTime()) / 1000 / everySeconds;
  return { taken: true, remaining: Math.max(0, Math.floor(free + 1e-6)), waitSeconds: 0 };
}

/** As `drawToken`, when only yes or no matters. */
export const takeToken = async (
  db: Db | Tx,
  held: Held,
  name: string,
  key: string,
  limit: Limit,
): Promise<boolean> => (await drawToken(db, held, name, key, limit)).taken;

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
