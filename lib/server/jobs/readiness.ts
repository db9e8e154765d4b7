import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json";
import { logError } from "@/lib/server/log";
import { webhooksDueSince } from "@/lib/server/webhooks/claim-webhook";

// With the answer itself still under two seconds.
const PATIENCE_MS = 1_800;

export type Readiness = {
  ready: boolean;
  database: boolean;
  migrations: boolean;
  outboxAgeSeconds: number | null;
  outboxParked: number | null;
};

const NOT_READY: Readiness = {
  ready: false,
  database: false,
  migrations: false,
  outboxAgeSeconds: null,
  outboxParked: null,
};

const mailDueSince = sql`(
  select min(next_attempt_at) from outbox where status = 'pending' and kind <> 'webhook')`;

async function ask(db: Db): Promise<Readiness> {
  const [row] = await db.execute<{ applied: number; age: number | null; parked: number }>(sql`
    select (select count(*)::int from drizzle.__drizzle_migrations) as applied,
           extract(epoch from now() - least(${mailDueSince}, ${webhooksDueSince}))::int as age,
           (select count(*)::int from outbox where status = 'parked') as parked`);
  const migrations = (row?.applied ?? 0) >= journal.entries.length;
  return {
    ready: migrations,
    database: true,
    migrations,
    outboxAgeSeconds: Math.max(0, row?.age ?? 0),
    outboxParked: row?.parked ?? 0,
  };
}

/**
 * What a load balancer and the people on watch need; no secrets. `outboxAgeSeconds`: how long the oldest unsent row has
 * been due and nobody but the portal was the cause; `outboxParked`: how many were refused for good and wait for a person. A silent database counts as gone.
 */
export async function readiness(db: Db): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Readiness>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, NOT_READY);
  });
  const asked = ask(db).catch((error: unknown) => {
    logError(error, {});
    return NOT_READY;
  });
  return Promise.race([asked, tooLong]).finally(() => clearTimeout(timer));
}
