import { cronJob } from "@/lib/server/jobs/cron-job";
import { deliverOutbox } from "@/lib/server/outbox/deliver";

const ROWS_A_CALL = 100;

/** For hosts that end a request: longer than the work is allowed to take. */
export const maxDuration = 60;

const run = cronJob((held) => deliverOutbox(held, { limit: ROWS_A_CALL }));

export { run as GET, run as POST };
