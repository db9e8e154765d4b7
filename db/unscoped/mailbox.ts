import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { demoMailbox } from "@/db/schema/delivery";

const SHOWN = 100;

export const newestMessages = (db: Db) =>
  db
    .select({
      id: demoMailbox.id,
      to: demoMailbox.to,
      subject: demoMailbox.subject,
      sentAt: demoMailbox.sentAt,
    })
    .from(demoMailbox)
    .orderBy(desc(demoMailbox.sentAt))
    .limit(SHOWN);

export async function findMessage(db: Db, id: string) {
  const [row] = await db.select().from(demoMailbox).where(eq(demoMailbox.id, id));
  return row;
}
