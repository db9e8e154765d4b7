import "server-only";
import { lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { captchaChallenges, spentCaptchaTokens } from "@/db/schema/abuse";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Housekeeping: challenges that expired, and hCaptcha's tokens that were spent over a day ago (the service itself
 * refuses them minutes after they were made). A purged challenge is refused as an expired one is. Safe to repeat.
 */
export async function purgeExpired(db: Db, now: Date): Promise<void> {
  await db.delete(captchaChallenges).where(lt(captchaChallenges.expiresAt, now));
  await db.delete(spentCaptchaTokens).where(lt(spentCaptchaTokens.spentAt, new Date(now.getTime() - DAY_MS)));
}
