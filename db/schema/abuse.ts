import { sql } from "drizzle-orm";
import { check, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** GCRA buckets: one row a key; `fullAt` is the theoretical arrival time. Keys are HMACs: no CPF or address is kept. */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  fullAt: instant("full_at").notNull(),
});

/** Challenges of the embedded captcha, and tokens of hCaptcha that were spent. Single use: `usedAt` is set by one statement. */
export const captchaChallenges = pgTable(
  "captcha_challenges",
  {
    id: uuid().primaryKey(),
    form: text().notNull(),
    kind: text({ enum: ["image", "question", "proof_of_work"] }).notNull(),
    answerHash: text("answer_hash").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [check("captcha_kind", sql`${t.kind} in ('image', 'question', 'proof_of_work')`)],
);

export const spentCaptchaTokens = pgTable("spent_captcha_tokens", {
  tokenHash: text("token_hash").primaryKey(),
  spentAt: instant("spent_at").notNull(),
});
