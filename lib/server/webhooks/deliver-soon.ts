import "server-only";
import type { Deps } from "@/lib/server/deps";
import { deliverWebhooks } from "./deliver-webhooks";

const ROWS = 100;
const SECONDS = 20;

// Only for how many calls this process makes at once; what is due, and who has it, is in the database.
const here = { running: false, again: false };

/** Delivers what a request made due. One run at a time in a process: a slow receiver does not get one run a request. */
export async function deliverWebhooksSoon(held: Deps): Promise<void> {
  here.again = true;
  if (here.running) return;
  here.running = true;
  const end = held.clock.now().getTime() + SECONDS * 1000;
  try {
    while (here.again && held.clock.now().getTime() < end) {
      here.again = false;
      await deliverWebhooks(held, { limit: ROWS, seconds: SECONDS });
    }
  } finally {
    here.running = false;
  }
}
