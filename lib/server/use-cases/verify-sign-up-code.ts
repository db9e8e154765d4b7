import "server-only";
import { countCodeTry, MOST_CODE_TRIES, markVerified } from "@/db/unscoped/sign-up";
import { limits } from "@/lib/server/auth/limits";
import type { Deps } from "@/lib/server/deps";
import { takeToken } from "@/lib/server/rate-limit";
import { fail, ok, type Result } from "@/lib/shared/result";

const FORM_MINUTES = 60;

export type CodeRefusal = { code: "wrong"; left: number } | { code: "void" } | { code: "too_many" };

/**
 * Step 2: the six digits. Five tries a code, counted before they are compared, so that parallel tries cannot exceed it.
 * A right code opens the form for an hour.
 */
export async function verifySignUpCode(
  deps: Deps,
  browser: string,
  code: string,
  address: string,
): Promise<Result<null, CodeRefusal>> {
  const { db, clock, secrets } = deps;
  if (!(await takeToken(db, deps, "code:address", address, limits.codeTriesFromAddress))) {
    return fail({ code: "too_many" });
  }
  const now = clock.now();
  const attempt = await countCodeTry(db, secrets.hash("sign-up-browser", browser), now);
  if (!attempt) return fail({ code: "void" });
  if (!secrets.matches("sign-up-code", `${attempt.id} ${code}`, attempt.codeHash)) {
    const left = MOST_CODE_TRIES - attempt.tries;
    return fail(left > 0 ? { code: "wrong", left } : { code: "void" });
  }
  await markVerified(db, attempt.id, now, new Date(now.getTime() + FORM_MINUTES * 60_000));
  return ok(null);
}
