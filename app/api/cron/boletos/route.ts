import { watchBank } from "@/lib/server/billing/watch-bank";
import { cronJob } from "@/lib/server/jobs/cron-job";

/** For hosts that end a request: longer than the work is allowed to take. */
export const maxDuration = 60;

const run = cronJob((held) => watchBank(held));

export { run as GET, run as POST };
