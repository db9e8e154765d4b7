import "server-only";
import { sql } from "drizzle-orm";
import journal from "@/db/migrations/meta/_journal.json";
import { deps } from "@/lib/server/deps";
import { logError } from "@/lib/server/log";

const PATIENCE_MS = 2_000;

export type Readiness = {
  ready: boolean;
  database: boolean;
  migrations: boolean;
  outboxAgeSeconds: number | null;
};

const NOT_READY: Readiness = { ready: false, database: false, migrations: false, outboxAgeSeconds: null };

async function ask(): Promise<Readiness> {
  const [row] = await deps().db.execute<{ applied: number; age: number | null }>(sql`
    select (select count(*)::int from drizzle.__drizzle_migrations) as applied,
           (select extract(epoch from now() - min(next_attempt_at))::int from outbox where status = 'pending') as age`);
  const migrations = (row?.applied ?? 0) >= journal.entries.length;
  return { ready: migrations, database: true, migrations, outboxAgeSeconds: Math.max(0, row?.age ?? 0) };
}

/** What a load balancer and the people on watch need; no secrets. A silent database counts as gone after two seconds. */
export async function readiness(): Promise<Readiness> {
  const tooLong = new Promise<Readiness>((resolve) => setTimeout(resolve, PATIENCE_MS, NOT_READY));
  const asked = ask().catch((error: unknown) => {
    logError(error, {});
    return NOT_READY;
  });
  return Promise.race([asked, tooLong]);
}
