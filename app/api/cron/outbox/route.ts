import { cronJob } from "@/lib/server/jobs/cron-job";
import { deliverOutbox } from "@/lib/server/outbox/deliver";
import { deliverWebhooks } from "@/lib/server/webhooks/deliver-webhooks";

const ROWS_A_CALL = 100;
const WEBHOOKS_A_CALL = 2000;

/** For hosts that end a request: longer than the work is allowed to take. */
export const maxDuration = 60;

const run = cronJob(async (held) => {
  const [delivered, webhooks] = await Promise.all([
    deliverOutbox(held, { limit: ROWS_A_CALL }),
    deliverWebhooks(held, { limit: WEBHOOKS_A_CALL }),
  ]);
  return {
    ...delivered,
    webhooksSent: webhooks.sent,
    webhooksRetried: webhooks.retried,
    webhooksParked: webhooks.parked,
  };
});

export { run as GET, run as POST };
