import "server-only";
import { and, eq, isNotNull, lt, or } from "drizzle-orm";
import { rateLimits } from "@/db/schema/abuse";
import { passwordResets, sessions, signUpAttempts } from "@/db/schema/customers";
import { demoMailbox, outbox } from "@/db/schema/delivery";
import { purgeExpired } from "@/lib/server/captcha/purge-captcha";
import type { Deps } from "@/lib/server/deps";
import { purgeIntegration } from "./purge-integration";
import { purgeOrders } from "./purge-orders";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Erases what has served its purpose: the less is kept, the less can leak (LGPD, art. 16). */
export async function purge({ db, clock, files }: Deps): Promise<Record<string, number>> {
  const now = clock.now();
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const attempts = await db.delete(signUpAttempts).where(lt(signUpAttempts.expiresAt, ago(1)));
  const resets = await db.delete(passwordResets).where(lt(passwordResets.expiresAt, ago(30)));
  const limits = await db.delete(rateLimits).where(lt(rateLimits.fullAt, now));
  const ended = await db
    .delete(sessions)
    .where(
      or(lt(sessions.expiresAt, ago(30)), and(isNotNull(sessions.endedAt), lt(sessions.endedAt, ago(30)))),
    );
  const sent = await db.delete(outbox).where(and(eq(outbox.status, "sent"), lt(outbox.finishedAt, ago(30))));
  const mails = await db.delete(demoMailbox).where(lt(demoMailbox.sentAt, ago(30)));
  const ofOrders = await purgeOrders({ db, files }, ago);
  const integration = await purgeIntegration(db, now, ago);
  await purgeExpired(db, now);
  return {
    signUpAttempts: attempts.count,
    passwordResets: resets.count,
    rateLimits: limits.count,
    sessions: ended.count,
    outbox: sent.count,
    demoMailbox: mails.count,
    ...ofOrders,
    ...integration,
  };
}
