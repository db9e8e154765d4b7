import { cronJob } from "@/lib/server/jobs/cron-job";
import { deliverOutbox } from "@/lib/server/outbox/deliver";

const ROWS_A_CALL = 100;

const run = cronJob((held) => deliverOutbox(held, { limit: ROWS_A_CALL }));

export { run as GET, run as POST };
