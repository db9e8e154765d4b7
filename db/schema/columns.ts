import { timestamp } from "drizzle-orm/pg-core";

/** A moment in UTC. The zone is only for showing. */
export const instant = (name: string) => timestamp(name, { withTimezone: true });
