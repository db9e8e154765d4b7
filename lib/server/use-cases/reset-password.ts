import "server-only";
import { replacePassword } from "@/db/unscoped/accesses";
import { findReset, spendReset } from "@/db/unscoped/password-resets";
import { endSessionsOf } from "@/db/unscoped/sessions";
import { passwordChanged } from "@/emails/messages";
import type { PasswordFault } from "@/lib/identity/password-rules";
import { hashPassword } from "@/lib/server/auth/password";
import { rememberDevice } from "@/lib/server/auth/start-session";
import type { Deps } from "@/lib/server/deps";
import { enqueueEmail } from "@/lib/server/outbox/enqueue-email";
import { fail, ok, type Result } from "@/lib/shared/result";
import { passwordFault } from "./sign-up-draft";

export type ResetRefusal = { code: "dead_link" } | { code: "password"; fault: PasswordFault | "common" };

/** Whose link this is, for the page's rules; null when it was used, replaced, changed or is older than 30 minutes. */
export async function readReset({ db, secrets, clock }: Deps, token: string) {
  return (await findReset(db, secrets.hash("password-reset", token), clock.now())) ?? null;
}

/**
 * A new password by link: spends the link, ends every session, tells the owner by e-mail, all or nothing.
 * @returns the secret of the cookie by which this browser is known: whoever reads the mail is the owner
 */
export async function resetPassword(
  deps: Deps,
  { token, senha }: { token: string; senha: string },
): Promise<Result<{ deviceToken: string }, ResetRefusal>> {
  const { db, clock } = deps;
  const reset = await readReset(deps, token);
  if (!reset) return fail({ code: "dead_link" });
  const fault = passwordFault(senha, { nome: reset.name, cpf: reset.cpf, email: reset.email });
  if (fault) return fail({ code: "password", fault });
  const passwordHash = await hashPassword(senha);

  return db.transaction(async (tx) => {
    const now = clock.now();
    if (!(await spendReset(tx, reset.id, now))) return fail({ code: "dead_link" as const });
    await replacePassword(tx, reset.customerId, passwordHash, now);
    await endSessionsOf(tx, reset.customerId, now);
    await enqueueEmail(tx, deps, reset.email, passwordChanged({ name: reset.name, at: now.toISOString() }));
    return ok({ deviceToken: await rememberDevice(tx, deps, reset.customerId) });
  });
}
