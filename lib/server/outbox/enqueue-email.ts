import "server-only";
import type { Db, Tx } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import type { EmailMessage } from "@/emails/messages";
import type { Told } from "@/lib/scheduling/appointment-notice";
import type { Deps } from "@/lib/server/deps";

/** What an e-mail's row holds, sealed. */
export type QueuedEmail = { to: string; message: EmailMessage; told?: Told };

/**
 * Notes a message in the transaction that wants it sent. Nothing leaves the process here.
 * @param told the appointment that it speaks of: it is looked at again when the message is sent
 */
export async function enqueueEmail(
  db: Db | Tx,
  { ids, clock, secrets }: Pick<Deps, "ids" | "clock" | "secrets">,
  to: string,
  message: EmailMessage,
  told?: Told,
): Promise<void> {
  const now = clock.now();
  const queued: QueuedEmail = { to, message, ...(told && { told }) };
  await db.insert(outbox).values({
    id: ids.uuid(),
    kind: "email",
    topic: message.template,
    payload: secrets.seal("outbox", queued),
    nextAttemptAt: now,
    createdAt: now,
  });
}
