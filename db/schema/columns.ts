import { sql } from "drizzle-orm";
import { timestamp } from "drizzle-orm/pg-core";

/** A moment in UTC. The zone is only for showing. */
export const instant = (name: string) => timestamp(name, { withTimezone: true });

/** A moment as a value in written SQL. */
export const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`;

/** Our own words as a list in SQL. Not parameters: checks and partial indexes want them written out. */
export const quoted = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(", "));
