import { cronJob } from "@/lib/server/jobs/cron-job";
import { runOrderTerms } from "@/lib/server/jobs/order-terms";

/** For hosts that end a request: longer than the work is allowed to take. */
export const maxDuration = 60;

const run = cronJob((held) => runOrderTerms(held));

export { run as GET, run as POST };
