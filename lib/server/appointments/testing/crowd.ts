import "@/scripts/lib/exit-with-parent.mjs";
import { connect } from "@/db/client";
import { ownerOf } from "@/db/test/owner";
import { testDeps } from "@/lib/server/testing/test-deps";
import { bookAppointment } from "@/lib/server/use-cases/book-appointment";
import { cancelAppointment } from "@/lib/server/use-cases/cancel-appointment";
import { rescheduleAppointment } from "@/lib/server/use-cases/reschedule-appointment";
import type { CrowdPlan, Deed, DeedResult } from "./crowd-plan";

// A process of its own, as a replica is, in which many people book at once. Its starter sends the plan, and is told of
// each deed once it is done: what it was told is committed, whatever happens next.

async function run({ url, customerId, connections, deeds }: CrowdPlan) {
  const { deps } = testDeps(connect(url, { max: connections }).db);
  const owner = ownerOf(customerId);
  const sequences = new Map<string, number>();

  async function attempt({ kind, number, office, startsAt }: Deed) {
    const seat = { office, mode: "in_person", startsAt: new Date(startsAt) } as const;
    if (kind === "book") return bookAppointment(deps, owner, { number, ...seat });
    const sequence = sequences.get(number) ?? 0;
    return kind === "move"
      ? rescheduleAppointment(deps, owner, { number, sequence, ...seat })
      : cancelAppointment(deps, owner, { number, sequence, reason: "Não posso nesse horário" });
  }

  async function doDeed(deed: Deed): Promise<DeedResult> {
    const begun = performance.now();
    try {
      const result = await attempt(deed);
      const { number, kind } = deed;
      if (result.ok) sequences.set(number, kind === "move" ? (sequences.get(number) ?? 0) + 1 : 0);
      return { ...deed, outcome: result.ok ? "ok" : result.error.code, ms: performance.now() - begun };
    } catch (error) {
      return { ...deed, outcome: `fault: ${error}`, ms: performance.now() - begun };
    }
  }

  const queue = deeds[Symbol.iterator]();
  const person = async () => {
    for (const deed of queue) process.send?.(await doDeed(deed));
  };
  await Promise.all(Array.from({ length: connections }, person));
  process.send?.("done");
}

// As `next start` has it: when a connection dies, the driver may throw where nobody can catch (postgres issue 1208).
process.on("uncaughtException", () => undefined);
// Until the plan comes, nothing else keeps the process alive.
process.channel?.ref();
process.once("message", (plan: CrowdPlan) => void run(plan));
process.send?.("ready");
