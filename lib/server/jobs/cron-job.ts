import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { NextResponse } from "next/server";
import { type Deps, deps } from "@/lib/server/deps";
import { logError } from "@/lib/server/log";

const digest = (text: string) => createHash("sha256").update(text).digest();

const isScheduler = (header: string | null, secret: string) =>
  timingSafeEqual(digest(header ?? ""), digest(`Bearer ${secret}`));

/**
 * A route of `/api/cron`: bearer `CRON_SECRET`, counts as JSON. The work is bounded and may run twice at once.
 * A fault answers 500 with a reference, and the scheduler calls again.
 */
export function cronJob(work: (held: Deps) => Promise<Record<string, number>>, depsOf: () => Deps = deps) {
  return async (request: Request) => {
    const held = depsOf();
    const headers = { "Cache-Control": "no-store" };
    if (!isScheduler(request.headers.get("authorization"), held.env.CRON_SECRET)) {
      return NextResponse.json({ error: "unauthorized" }, { status: 401, headers });
    }
    try {
      return NextResponse.json(await work(held), { headers });
    } catch (error) {
      const reference = held.ids.uuid();
      logError(error, { reference });
      return NextResponse.json({ error: "fault", reference }, { status: 500, headers });
    }
  };
}
