import "server-only";
import { findMessage, newestMessages } from "@/db/unscoped/mailbox";
import { isUuid } from "@/lib/shared/uuid";
import { deps } from "./deps";
import type { OutgoingAttachment } from "./ports/mailer";

/** The links of a message into the portal: a click cannot leave the sandboxed frame that shows it. */
const linksIn = (text: string, appUrl: string) =>
  [...new Set(text.match(/https?:\/\/\S+/g))].filter((url) => url.startsWith(`${appUrl}/`));

/** What the embedded mailer delivered, newest first; null outside of the demonstration. */
export async function demoMessages() {
  const { env, db } = deps();
  return env.PORTAL_MODE === "demo" ? newestMessages(db) : null;
}

/** One delivered message with its links; null outside of the demonstration or when there is none. */
export async function demoMessage(id: string) {
  const { env, db } = deps();
  if (env.PORTAL_MODE !== "demo" || !isUuid(id)) return null;
  const message = await findMessage(db, id);
  return message ? { ...message, links: linksIn(message.text, env.APP_URL) } : null;
}

/** A file of a delivered message, by its place among them; null when there is none. */
export async function demoAttachment(id: string, place: string): Promise<OutgoingAttachment | null> {
  const file = /^\d$/.test(place) ? (await demoMessage(id))?.attachments[Number(place)] : undefined;
  return file ? { ...file, content: Buffer.from(file.content, "base64") } : null;
}
