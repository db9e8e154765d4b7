import "server-only";
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { rateLimits } from "@/db/schema/abuse";
import type { Deps } from "./deps";

/** `burst` tries at once; after that one every `everySeconds`. */
export type Limit = { burst: number; everySeconds: number };

/**
 * Takes one token of a bucket, in one statement, so that every replica and every parallel request agrees (GCRA).
 * @param key what is limited, in clear (a CPF, an address); only its HMAC is stored
 * @returns false when the bucket is empty; nothing is taken then
 */
export async function takeToken(
  db: Db | Tx,
  { clock, secrets }: Pick<Deps, "clock" | "secrets">,
  bucket: string,
  key: string,
  { burst, everySeconds }: Limit,
): Promise<boolean> {
  const now = clock.now();
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const drained = sql`greatest(${rateLimits.fullAt}, ${now.toISOString()}::timestamptz) + make_interval(secs => ${everySeconds}::float8)`;
  const taken = await db
    .insert(rateLimits)
    .values({ key: `${bucket}:${secrets.hash("rate-limit", key)}`, fullAt: after(everySeconds) })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: { fullAt: drained },
      setWhere: sql`${drained} <= ${after(burst * everySeconds).toISOString()}::timestamptz`,
    })
    .returning({ key: rateLimits.key });
  return taken.length === 1;
}
