import { readFileSync } from "node:fs";
import { atEnd } from "./main.mjs";
import { statusOf } from "./portal.mjs";
import { inRoot } from "./project.mjs";

const OUTBOX = "/api/cron/outbox";
const OUTBOX_EVERY_MS = 30_000;
// Oftener than the schedule says: whoever tries the portal waits for no full hour, and a call with nothing to do is cheap.
const EVERY_MS = 10 * 60_000;
// The portal ends a call's work by itself after about 25 s.
const TIMEOUT_MS = 60_000;

/** What the platform's scheduler does in production: calls every address of `vercel.json`, now and again and again. */
export function callCrons(portal, secret) {
  const { crons } = JSON.parse(readFileSync(inRoot("vercel.json"), "utf8"));
  const options = {
    method: "POST",
    headers: { authorization: `Bearer ${secret}` },
    timeoutMs: TIMEOUT_MS,
  };
  for (const { path } of crons) {
    const call = () => statusOf(`${portal.url}${path}`, options);
    const timer = setInterval(call, path === OUTBOX ? OUTBOX_EVERY_MS : EVERY_MS);
    atEnd(() => clearInterval(timer));
    call();
  }
}
