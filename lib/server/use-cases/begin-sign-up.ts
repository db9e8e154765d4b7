import "server-only";
import type { Tx } from "@/db/client";
import { findAttempt, findHolder, insertAttempt, setAttemptCode } from "@/db/unscoped/sign-up";
import { signUpAccessExists, signUpCode, signUpNoOrder } from "@/emails/messages";
import { limits } from "@/lib/server/auth/limits";
import type { Deps } from "@/lib/server/deps";
import { enqueueEmail } from "@/lib/server/outbox/enqueue-email";
import { enqueueTasks } from "@/lib/server/outbox/enqueue-tasks";
import type { CaptchaAnswer, CaptchaRefusal } from "@/lib/server/ports/captcha";
import { takeToken } from "@/lib/server/rate-limit";
import { fail, ok, type Result } from "@/lib/shared/result";

export const CODE_MINUTES = 10;

export type FormRefusal = { code: "too_many" | `captcha_${CaptchaRefusal["code"]}` };

type Visitor = { captcha: CaptchaAnswer; address: string };

/**
 * Step 1: CPF and e-mail of anybody. The request does the same work for everyone: it notes the attempt and a task;
 * whether the pair is an order's is looked up after the answer, so neither text nor time can tell.
 * @returns the secret of the cookie that binds the attempt to this browser
 */
export async function beginSignUp(
  deps: Deps,
  { cpf, email }: { cpf: string; email: string },
  { captcha, address }: Visitor,
): Promise<Result<{ browser: string }, FormRefusal>> {
  const { db, clock, ids, secrets } = deps;
  const robot = await deps.captcha.verify("cadastro", captcha, address);
  if (robot) return fail({ code: `captcha_${robot.code}` as const });
  if (!(await takeToken(db, deps, "form:address", address, limits.formFromAddress)))
    return fail({ code: "too_many" });

  const browser = ids.token();
  const now = clock.now();
  const attempt = {
    id: ids.uuid(),
    browserHash: secrets.hash("sign-up-browser", browser),
    cpf,
    email,
    // No code matches until the task sends one.
    codeHash: secrets.hash("sign-up-code", ids.token()),
    expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
    createdAt: now,
  };
  await db.transaction(async (tx) => {
    await insertAttempt(tx, attempt);
    await enqueueTasks(tx, deps, [{ topic: "sign_up_begun", payload: { attemptId: attempt.id } }]);
  });
  return ok({ browser });
}

/** After the answer: the code to the order's own e-mail, a word to the owner of an access, or how to correct the pair. */
export async function decideSignUp(tx: Tx, deps: Deps, { attemptId }: { attemptId: string }): Promise<void> {
  const { ids, secrets } = deps;
  const attempt = await findAttempt(tx, attemptId);
  if (!attempt) return;
  const { cpf, email } = attempt;
  const { ownsPair, hasAccess } = await findHolder(tx, cpf, email);
  if (ownsPair && !hasAccess) {
    if (!(await takeToken(tx, deps, "mail:code", cpf, limits.codeMail))) return;
    const code = ids.code();
    await setAttemptCode(tx, attemptId, secrets.hash("sign-up-code", `${attemptId} ${code}`));
    return enqueueEmail(tx, deps, email, signUpCode({ code, minutes: CODE_MINUTES }));
  }
  const kind = ownsPair ? "exists" : "no-order";
  if (!(await takeToken(tx, deps, `mail:${kind}`, email, limits.noticeMail))) return;
  await enqueueEmail(tx, deps, email, ownsPair ? signUpAccessExists({}) : signUpNoOrder({}));
}
