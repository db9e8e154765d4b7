import "server-only";
import { connect, type Db } from "@/db/client";
import { databaseFiles } from "./adapters/database-files";
import { embeddedCaptcha } from "./adapters/embedded-captcha";
import { embeddedMailbox } from "./adapters/embedded-mailbox";
import { hcaptcha } from "./adapters/hcaptcha";
import { homologationBank } from "./adapters/homologation-bank";
import { randomIds } from "./adapters/random-ids";
import { resendMailer } from "./adapters/resend-mailer";
import { s3Files } from "./adapters/s3-files";
import { systemClock } from "./adapters/system-clock";
import { type Env, env } from "./env";
import type { Bank } from "./ports/bank";
import type { Captcha } from "./ports/captcha";
import type { Clock } from "./ports/clock";
import type { FileStorage } from "./ports/file-storage";
import type { Ids } from "./ports/ids";
import type { Mailer } from "./ports/mailer";
import { type Secrets, secretsFrom } from "./secrets";

/** Everything a use case may touch outside itself. */
export type Deps = {
  db: Db;
  clock: Clock;
  ids: Ids;
  secrets: Secrets;
  captcha: Captcha;
  mailer: Mailer;
  files: FileStorage;
  /** Null when no bank is configured: then no boleto is made. */
  bank: Bank | null;
  env: Env;
};

type Base = Omit<Deps, "captcha" | "mailer" | "files" | "bank">;

/** Real adapters when configured, embedded ones otherwise; `env` has already refused a production without the real ones. */
function assemble(env: Env): Deps {
  const base: Base = {
    db: connect(env.DATABASE_URL, { max: env.DATABASE_POOL, prepare: env.DATABASE_PREPARE }).db,
    clock: systemClock,
    ids: randomIds,
    secrets: secretsFrom(env.NEXTAUTH_SECRET),
    env,
  };
  return {
    ...base,
    captcha: env.HCAPTCHA_SECRET_KEY ? hcaptcha(base) : embeddedCaptcha(base),
    mailer: env.RESEND_API_KEY ? resendMailer(env) : embeddedMailbox(base),
    files: env.S3_ENDPOINT ? s3Files(env) : databaseFiles,
    // What the built-in bank registers cannot be paid: never in production.
    bank: env.PORTAL_MODE === "demo" ? homologationBank(base) : null,
  };
}

// One pool a process, also across the module reloads of `next dev`.
const held = globalThis as { servicosOnlineDeps?: Deps };

export function deps(): Deps {
  held.servicosOnlineDeps ??= assemble(env());
  return held.servicosOnlineDeps;
}
