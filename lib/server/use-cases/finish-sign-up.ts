import "server-only";
import type { Tx } from "@/db/client";
import { insertAccess } from "@/db/unscoped/accesses";
import { findCustomerByCpf, takeAttempt, updateCustomer } from "@/db/unscoped/sign-up";
import { accessCreated } from "@/emails/messages";
import { addressFrom } from "@/lib/identity/stored-address";
import { rememberDevice, startSession } from "@/lib/server/auth/start-session";
import type { Deps } from "@/lib/server/deps";
import { enqueueEmail } from "@/lib/server/outbox/enqueue-email";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { Draft } from "./sign-up-draft";

export type FinishRefusal = { code: "no_attempt" | "exists" };

type Signed = { customerId: string; sessionId: string; deviceToken: string };

const customerData = (draft: Draft, email: string, now: Date) => ({
  name: draft.nome,
  phone: draft.telefone,
  email,
  ...addressFrom(draft),
  updatedAt: now,
});

async function createAccess(
  tx: Tx,
  deps: Deps,
  attempt: NonNullable<Awaited<ReturnType<typeof takeAttempt>>>,
) {
  const now = deps.clock.now();
  const customer = await findCustomerByCpf(tx, attempt.cpf);
  const draft = deps.secrets.open("sign-up-draft", attempt.draft ?? "") as Draft | null;
  if (!customer || !draft || !attempt.passwordHash) return null;
  const access = {
    customerId: customer.id,
    passwordHash: attempt.passwordHash,
    passwordChangedAt: now,
    createdAt: now,
  };
  if (!(await insertAccess(tx, access))) return null;
  await updateCustomer(tx, customer.id, customerData(draft, attempt.email, now));
  await enqueueEmail(tx, deps, attempt.email, accessCreated({ name: draft.nome }));
  return customer.id;
}

/**
 * The confirmation: access, data, session and e-mail in one transaction.
 * Two browsers that finish for one CPF: the primary key of the access lets one through, the other hears `exists`.
 */
export async function finishSignUp(
  deps: Deps,
  browser: string,
  userAgent: string,
): Promise<Result<Signed, FinishRefusal>> {
  const { db, clock, secrets } = deps;
  return db.transaction(async (tx) => {
    const attempt = await takeAttempt(tx, secrets.hash("sign-up-browser", browser), clock.now());
    if (!attempt) return fail({ code: "no_attempt" as const });
    const customerId = await createAccess(tx, deps, attempt);
    if (!customerId) return fail({ code: "exists" as const });
    const session = await startSession(tx, deps, customerId, userAgent);
    return ok({ ...session, deviceToken: await rememberDevice(tx, deps, customerId) });
  });
}
