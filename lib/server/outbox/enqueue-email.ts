import "server-only";
import type { Db, Tx } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import type { EmailMessage } from "@/emails/messages";
import type { Deps } from "@/lib/server/deps";

/** What an e-mail's row holds, sealed. */
export type QueuedEmail = { to: string; message: EmailMessage };

/** Notes a message in the transaction that wants it sent. Nothing leaves the process here. */
export async function enqueueEmail(
  db: Db | Tx,
  { ids, clock, secrets }: Pick<Deps, "ids" | "clock" | "secrets">,
  to: string,
  message: EmailMessage,
): Promise<void> {
  const now = clock.now();
  const queued: QueuedEmail = { to, message };
  await db.insert(outbox).values({
    id: ids.uuid(),
    kind: "email",
    topic: message.template,
    payload: secrets.seal("outbox", queued),
    nextAttemptAt: now,
    createdAt: now,
  });
}
