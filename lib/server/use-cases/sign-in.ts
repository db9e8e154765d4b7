import "server-only";
import { findAccessByCpf, isKnownDevice } from "@/db/unscoped/accesses";
import { signInInput } from "@/lib/identity/sign-up-input";
import { limits } from "@/lib/server/auth/limits";
import { passwordMatches } from "@/lib/server/auth/password";
import { rememberDevice, startSession } from "@/lib/server/auth/start-session";
import type { Deps } from "@/lib/server/deps";
import type { CaptchaAnswer, CaptchaRefusal } from "@/lib/server/ports/captcha";
import { type Bucket, returnTokens, takeTokens } from "@/lib/server/rate-limit";
import { fail, ok, type Result } from "@/lib/shared/result";

export type SignInRefusal = {
  code: "cpf" | "senha" | "wrong" | "too_many" | `captcha_${CaptchaRefusal["code"]}`;
};

export type SignInAttempt = {
  fields: Record<string, string>;
  captcha: CaptchaAnswer;
  address: string;
  userAgent: string;
  /** The browser's device cookie, when it has one. */
  device: string | undefined;
};

type Signed = { customerId: string; sessionId: string; deviceToken: string | null };

/** A known device tries from a bucket of its own; everybody else shares the CPF's, whether or not it has an access. */
function bucketsOf(cpf: string, address: string, knownDevice: string | null): Bucket[] {
  const all = { name: "sign-in:all", key: "", limit: limits.signInAll };
  if (knownDevice)
    return [all, { name: "sign-in:device", key: knownDevice, limit: limits.signInKnownDevice }];
  return [
    all,
    { name: "sign-in:address", key: address, limit: limits.signInFromAddress },
    { name: "sign-in:pair", key: `${cpf} ${address}`, limit: limits.signInPair },
    { name: "sign-in:cpf", key: cpf, limit: limits.signInCpf },
  ];
}

/**
 * CPF, password and captcha → a new session. Known and unknown CPFs read the same and do the same work.
 * The captcha comes first: without it nobody can drain the owner's bucket.
 */
export async function signIn(deps: Deps, attempt: SignInAttempt): Promise<Result<Signed, SignInRefusal>> {
  const { db, secrets, captcha } = deps;
  const input = signInInput.safeParse(attempt.fields);
  if (!input.success) {
    return fail({ code: input.error.issues[0]?.path[0] === "senha" ? "senha" : "cpf" });
  }
  const robot = await captcha.verify("acesso", attempt.captcha, attempt.address);
  if (robot) return fail({ code: `captcha_${robot.code}` as const });

  const { cpf, senha } = input.data;
  const deviceHash = secrets.hash("device", attempt.device ?? "");
  const known = await isKnownDevice(db, deviceHash, cpf);
  const buckets = bucketsOf(cpf, attempt.address, known ? deviceHash : null);
  if (!(await takeTokens(db, deps, buckets))) return fail({ code: "too_many" });

  const access = await findAccessByCpf(db, cpf);
  if (!(await passwordMatches(senha, access?.passwordHash ?? null)) || !access)
    return fail({ code: "wrong" });

  const signed = await db.transaction(async (tx) => {
    const session = await startSession(tx, deps, access.customerId, attempt.userAgent);
    const deviceToken = known ? null : await rememberDevice(tx, deps, access.customerId);
    return { ...session, deviceToken };
  });
  // Outside the transaction: its locks on shared buckets would make sign-ins wait for each other.
  await returnTokens(db, deps, buckets);
  return ok(signed);
}
