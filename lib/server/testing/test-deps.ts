import type { Db } from "@/db/client";
import { captchaChallenges } from "@/db/schema/abuse";
import { databaseFiles } from "@/lib/server/adapters/database-files";
import { embeddedCaptcha } from "@/lib/server/adapters/embedded-captcha";
import { embeddedMailbox } from "@/lib/server/adapters/embedded-mailbox";
import { homologationBank } from "@/lib/server/adapters/homologation-bank";
import { randomIds } from "@/lib/server/adapters/random-ids";
import type { Deps } from "@/lib/server/deps";
import { readEnv } from "@/lib/server/env";
import type { CaptchaForm } from "@/lib/server/ports/captcha";
import { secretsFrom } from "@/lib/server/secrets";

const env = readEnv({
  PORTAL_MODE: "demo",
  DATABASE_URL: "postgres://nobody:nothing@127.0.0.1:1/none",
  APP_URL: "https://portal.example",
  NEXTAUTH_SECRET: "a secret of the tests, long enough for all",
  CRON_SECRET: "a secret of the scheduler",
});

/** The portal's own embedded parts on one database, with a clock that the test moves. */
export function testDeps(db: Db) {
  const time = { now: new Date("2026-11-25T12:00:00Z") };
  const base = {
    db,
    env,
    ids: randomIds,
    secrets: secretsFrom(env.NEXTAUTH_SECRET),
    clock: { now: () => time.now },
  };
  const deps: Deps = {
    ...base,
    captcha: embeddedCaptcha(base),
    mailer: embeddedMailbox(base),
    files: databaseFiles,
    bank: homologationBank(base),
  };
  const pass = (seconds: number) => {
    time.now = new Date(time.now.getTime() + seconds * 1000);
  };

  /** The fields of a captcha of this form that is answered rightly. */
  async function solved(form: CaptchaForm) {
    const id = randomIds.uuid();
    const answerHash = deps.secrets.hash("captcha", `${id}:A3KP9`);
    const expiresAt = new Date(time.now.getTime() + 60_000);
    await db.insert(captchaChallenges).values({ id, form, kind: "image", answerHash, expiresAt });
    return { captchaId: id, captchaAnswer: "a3kp9" };
  }
  return { deps, pass, solved };
}
