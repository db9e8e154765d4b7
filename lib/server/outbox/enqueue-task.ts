import "server-only";
import type { Db, Tx } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import type { Deps } from "@/lib/server/deps";

/** What is decided after the answer has gone, with what each needs. */
export type Tasks = {
  sign_up_begun: { attemptId: string };
  password_reset_requested: { cpf: string; email: string };
};

/** Notes a task in the transaction that wants it; it runs right after the answer, or by cron. */
export async function enqueueTask<T extends keyof Tasks>(
  db: Db | Tx,
  { ids, clock, secrets }: Pick<Deps, "ids" | "clock" | "secrets">,
  topic: T,
  payload: Tasks[T],
) {
  const now = clock.now();
  await db.insert(outbox).values({
    id: ids.uuid(),
    kind: "task",
    topic,
    payload: secrets.seal("outbox", payload),
    nextAttemptAt: now,
    createdAt: now,
  });
}
