import { expect, test, vi } from "vitest";
import type { Deps } from "@/lib/server/deps";
import { cronJob } from "./cron-job";

const CRON_SECRET = "a secret of the scheduler";
const held = { env: { CRON_SECRET }, ids: { uuid: () => "reference-1" } } as unknown as Deps;

const call = (
  authorization: string | null,
  work: () => Promise<Record<string, number>> = async () => ({ sent: 1 }),
) =>
  cronJob(
    work,
    () => held,
  )(
    new Request(
      "https://portal.example/api/cron/outbox",
      authorization ? { headers: { authorization } } : {},
    ),
  );

test("the scheduler gets the counts", async () => {
  const answer = await call(`Bearer ${CRON_SECRET}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual({ sent: 1 });
});

test.each([
  null,
  "",
  "Bearer",
  "Bearer ",
  "Bearer another",
  CRON_SECRET,
  `bearer ${CRON_SECRET}`,
  `Bearer ${CRON_SECRET}x`,
])("«%s» starts nothing and learns nothing", async (authorization) => {
  const work = vi.fn(async () => ({ sent: 1 }));
  const answer = await call(authorization, work);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ error: "unauthorized" });
  expect(work).not.toHaveBeenCalled();
});

test("a fault answers with a reference and nothing of the fault", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const answer = await call(`Bearer ${CRON_SECRET}`, async () => {
    throw new Error("Failed query: select 1\nparams: 52998224725");
  });
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({ error: "fault", reference: "reference-1" });
  expect(log.mock.calls.join()).toContain("reference-1");
  log.mockRestore();
});
