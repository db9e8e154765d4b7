import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** Something that a person does about one order's appointment. */
export type Deed = { kind: "book" | "move" | "cancel"; number: string; office: string; startsAt: string };
export type DeedResult = Deed & { outcome: string; ms: number };
/** What one process is to do, so many deeds at once as it has connections. */
export type CrowdPlan = { url: string; customerId: string; connections: number; deeds: Deed[] };

export type Crowd = { child: ChildProcess; results: DeedResult[]; ended: Promise<"done" | "killed"> };

/** Starts a process for each plan, and all of them at once when all are ready. `results` grow as deeds are done. */
export async function startCrowds(plans: readonly CrowdPlan[]): Promise<Crowd[]> {
  const crowds = plans.map((): Crowd => {
    const script = new URL("./crowd.ts", import.meta.url);
    const child = fork(script, [], { execArgv: ["--import", "tsx", "--conditions=react-server"] });
    const results: DeedResult[] = [];
    const ended = new Promise<"done" | "killed">((resolve) => {
      child.on("message", (message: DeedResult | "ready" | "done") => {
        if (message === "done") resolve("done");
        else if (message !== "ready") results.push(message);
      });
      child.once("exit", () => resolve("killed"));
    });
    return { child, results, ended };
  });
  await Promise.all(crowds.map(({ child }) => once(child, "message")));
  crowds.forEach(({ child }, index) => {
    child.send(plans[index] as CrowdPlan);
  });
  return crowds;
}

/** Lets crowds finish. @returns all that they did */
export async function finish(crowds: readonly Crowd[]): Promise<DeedResult[]> {
  const ends = await Promise.all(crowds.map(({ ended }) => ended));
  for (const { child } of crowds) child.kill();
  if (ends.includes("killed")) throw new Error("a crowd's process ended before its work");
  return crowds.flatMap(({ results }) => results);
}
