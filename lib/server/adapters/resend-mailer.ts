import "server-only";
import { Resend } from "resend";
import type { Env } from "@/lib/server/env";
import type { Mailer, MailOutcome } from "@/lib/server/ports/mailer";

const PATIENCE_MS = 8_000;

type Failure = { error: { statusCode: number | null; name: string }; headers: Record<string, string> | null };

/** Limits, outages, drops and our own time-out pass; what Resend finds wrong with the message never will. */
function outcomeOf({ error: { statusCode, name }, headers }: Failure): MailOutcome {
  const reason = `${statusCode ?? "no answer"} ${name}`;
  const passing = statusCode === null || statusCode >= 500 || statusCode === 429 || statusCode === 408;
  // Two tries of one message at once: the other one is being answered.
  if (!passing && name !== "concurrent_idempotent_requests") return { status: "refused", reason };
  const asked = Number(headers?.["retry-after"]);
  return { status: "retry", reason, ...(asked > 0 && { afterSeconds: asked }) };
}

/** Resend's SDK, which neither retries nor times out by itself and answers faults instead of throwing. */
export function resendMailer(env: Pick<Env, "RESEND_API_KEY" | "RESEND_BASE_URL" | "EMAIL_FROM">): Mailer {
  const resend = new Resend(env.RESEND_API_KEY, { baseUrl: env.RESEND_BASE_URL });
  const from = env.EMAIL_FROM ?? "";
  return {
    async send({ idempotencyKey, ...message }) {
      const options = { idempotencyKey, signal: AbortSignal.timeout(PATIENCE_MS) };
      const { error, headers } = await resend.emails.send({ from, ...message }, options);
      return error ? outcomeOf({ error, headers }) : { status: "sent" };
    },
  };
}
