import "server-only";
import type { Db } from "@/db/client";
import { demoMailbox } from "@/db/schema/delivery";
import type { Clock } from "@/lib/server/ports/clock";
import type { Mailer } from "@/lib/server/ports/mailer";

/** Delivers into a table that the demonstration shows at `/caixa-de-correio`. The same key twice is one message. */
export const embeddedMailbox = ({ db, clock }: { db: Db; clock: Clock }): Mailer => ({
  async send({ idempotencyKey, attachments = [], ...message }) {
    const files = attachments.map(({ content, ...file }) => ({
      ...file,
      content: content.toString("base64"),
    }));
    await db
      .insert(demoMailbox)
      .values({ id: idempotencyKey, ...message, attachments: files, sentAt: clock.now() })
      .onConflictDoNothing();
    return { status: "sent" };
  },
});
