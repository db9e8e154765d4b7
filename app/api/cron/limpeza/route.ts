import { cronJob } from "@/lib/server/jobs/cron-job";
import { purge } from "@/lib/server/jobs/purge";

const run = cronJob(purge);

export { run as GET, run as POST };
