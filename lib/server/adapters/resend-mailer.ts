import "server-only";
import { Resend } from "resend";
import type { Env } from "@/lib/server/env";
import { patiently } from "@/lib/server/http/patiently";
import type { Mailer, MailOutcome } from "@/lib/server/ports/mailer";

const PATIENCE_MS = 8_000;

type Answer = Awaited<ReturnType<Resend["emails"]["send"]>>;

/** Refusals that pass: time-out, two tries of one message at once (the other one is being answered), too many. */
const isPassing = (status: number, name: string) =>
  status === 408 || name === "concurrent_idempotent_requests" || status === 429;

/**
 * The SDK hands on the body of a failure as it came, a proxy's too: only a clear refusal of the message is final, and only
 * an id means that it was taken.
 */
function outcomeOf({ data, error, headers }: Answer): MailOutcome {
  if (typeof data?.id === "string") return { status: "sent" };
  const { statusCode, name }: { statusCode?: unknown; name?: unknown } = error ?? {};
  const status = typeof statusCode === "number" ? statusCode : 0;
  const kind = typeof name === "string" ? name : "odd answer";
  // An earlier try was taken, in the words of another release: a row's key is never another row's.
  if (kind === "invalid_idempotent_request") return { status: "sent" };
  const reason = `${status || "no status"} ${kind}`;
  if (status >= 400 && status < 500 && !isPassing(status, kind)) return { status: "refused", reason };
  const asked = Number(headers?.["retry-after"]);
  return { status: "retry", reason, ...(asked > 0 && { afterSeconds: asked }) };
}

/** Resend's SDK, which neither retries nor times out by itself and answers faults instead of throwing. */
export function resendMailer(
  env: Pick<Env, "RESEND_API_KEY" | "RESEND_BASE_URL" | "EMAIL_FROM">,
  { patienceMs = PATIENCE_MS } = {},
): Mailer {
  const resend = new Resend(env.RESEND_API_KEY, { baseUrl: env.RESEND_BASE_URL });
  const from = env.EMAIL_FROM ?? "";
  return {
    async send({ idempotencyKey, ...message }) {
      const exchange = async (signal: AbortSignal) =>
        outcomeOf(await resend.emails.send({ from, ...message }, { idempotencyKey, signal }));
      return patiently(patienceMs, exchange, { status: "retry", reason: "no whole answer in time" });
    },
  };
}
