import "server-only";
import type { Tx } from "@/db/client";
import { findAccessByCpf } from "@/db/unscoped/accesses";
import { replaceReset } from "@/db/unscoped/password-resets";
import { findHolder } from "@/db/unscoped/sign-up";
import { passwordResetLink, passwordResetNoAccess } from "@/emails/messages";
import { limits } from "@/lib/server/auth/limits";
import type { Deps } from "@/lib/server/deps";
import { enqueueEmail } from "@/lib/server/outbox/enqueue-email";
import { enqueueTasks } from "@/lib/server/outbox/enqueue-tasks";
import type { CaptchaAnswer } from "@/lib/server/ports/captcha";
import { takeToken } from "@/lib/server/rate-limit";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { FormRefusal } from "./begin-sign-up";

const LINK_MINUTES = 30;

type Pair = { cpf: string; email: string };

/** «Esqueci a senha»: the same note for everyone; who the pair belongs to is looked up after the answer. */
export async function requestPasswordReset(
  deps: Deps,
  pair: Pair,
  { captcha, address }: { captcha: CaptchaAnswer; address: string },
): Promise<Result<null, FormRefusal>> {
  const { db } = deps;
  const robot = await deps.captcha.verify("recuperar-senha", captcha, address);
  if (robot) return fail({ code: `captcha_${robot.code}` as const });
  if (!(await takeToken(db, deps, "form:address", address, limits.formFromAddress)))
    return fail({ code: "too_many" });
  await enqueueTasks(db, deps, [{ topic: "password_reset_requested", payload: pair }]);
  return ok(null);
}

/**
 * After the answer: a link to the owner of the access, or how to sign up to a holder without one.
 * Nothing goes to an address that is not theirs.
 */
export async function decidePasswordReset(tx: Tx, deps: Deps, { cpf, email }: Pair): Promise<void> {
  const { clock, ids, secrets } = deps;
  const access = await findAccessByCpf(tx, cpf);
  if (!access) return;
  if (!access.passwordHash) {
    const { ownsPair } = await findHolder(tx, cpf, email);
    if (!ownsPair || !(await takeToken(tx, deps, "mail:no-access", email, limits.noticeMail))) return;
    return enqueueEmail(tx, deps, email, passwordResetNoAccess({}));
  }
  if (access.email !== email || !(await takeToken(tx, deps, "mail:reset", cpf, limits.resetMail))) return;

  const now = clock.now();
  const token = ids.token();
  await replaceReset(tx, {
    id: ids.uuid(),
    customerId: access.customerId,
    tokenHash: secrets.hash("password-reset", token),
    expiresAt: new Date(now.getTime() + LINK_MINUTES * 60_000),
    createdAt: now,
  });
  const path = `/recuperar-senha/nova?${new URLSearchParams({ chave: token })}`;
  await enqueueEmail(tx, deps, email, passwordResetLink({ name: access.name, path }));
}
