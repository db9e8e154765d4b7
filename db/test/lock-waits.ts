import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** How many statements on this test's database wait for a row that somebody else holds. */
export async function lockWaits(db: Db): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  return row?.n ?? 0;
}
