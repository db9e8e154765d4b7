import "server-only";
import { isIP } from "node:net";
import { z } from "zod";
import { spentCaptchaTokens } from "@/db/schema/abuse";
import type { CaptchaRefusal } from "@/lib/identity/captcha";
import type { Deps } from "@/lib/server/deps";
import { patiently } from "@/lib/server/http/patiently";
import type { Captcha } from "@/lib/server/ports/captcha";

const PATIENCE_MS = 5000;
const LONGEST_TOKEN = 16_384;

const verdict = z.object({ success: z.boolean(), "error-codes": z.array(z.string()).optional() });

/** Codes that speak of the person's answer. All others speak of our keys or of the service. */
const refusals: Record<string, CaptchaRefusal["code"]> = {
  "": "wrong",
  "missing-input-response": "missing",
  "invalid-input-response": "wrong",
  "not-using-dummy-passcode": "wrong",
  "expired-input-response": "expired",
  "already-seen-response": "expired",
  "invalid-or-already-seen-response": "expired",
};

type Base = Pick<Deps, "db" | "clock" | "secrets" | "env">;

/**
 * hCaptcha by its documented wire form. Whatever is not a plain «yes» from the service is a refusal.
 *
 * The service does not tie a token to a form of ours; we do so by spending it at its first presentation, wherever that
 * is, before the service is asked: one solved challenge is one attempt at one form. A token that met an outage stays
 * spent, since the service may have counted it. `hostname` in the answer is not compared: the service takes it from the
 * browser and at times leaves it out («not-provided»), so it proves nothing; that the token is for our site key does.
 */
export function hcaptcha({ db, clock, secrets, env }: Base, { patienceMs = PATIENCE_MS } = {}): Captcha {
  async function spend(token: string): Promise<boolean> {
    const first = await db
      .insert(spentCaptchaTokens)
      .values({ tokenHash: secrets.hash("hcaptcha", token), spentAt: clock.now() })
      .onConflictDoNothing()
      .returning({ tokenHash: spentCaptchaTokens.tokenHash });
    return first.length === 1;
  }

  async function ask(token: string, remoteAddress: string): Promise<z.infer<typeof verdict> | null> {
    const body = new URLSearchParams({
      secret: env.HCAPTCHA_SECRET_KEY ?? "",
      sitekey: env.HCAPTCHA_SITE_KEY ?? "",
      response: token,
      // Limits count a whole IPv6 network; the service wants an address or nothing.
      ...(isIP(remoteAddress) && { remoteip: remoteAddress }),
    });
    const exchange = async (signal: AbortSignal) => {
      const options = { method: "POST", body, signal, redirect: "error" } as const;
      const answer = await fetch(env.HCAPTCHA_VERIFY_URL, options);
      return answer.ok ? verdict.parse(await answer.json()) : null;
    };
    // No network, no answer in time, or an answer in another form: all are «not verified».
    return patiently(patienceMs, exchange, null).catch(() => null);
  }

  return {
    async challenge() {
      return { provider: "hcaptcha", siteKey: env.HCAPTCHA_SITE_KEY ?? "", apiHost: env.HCAPTCHA_API_HOST };
    },
    async renew() {
      return null;
    },
    async verify(_form, answer, remoteAddress) {
      const token = answer["h-captcha-response"];
      if (typeof token !== "string" || token === "") return { code: "missing" };
      if (token.length > LONGEST_TOKEN) return { code: "wrong" };
      if (!(await spend(token))) return { code: "expired" };
      const said = await ask(token, remoteAddress);
      if (!said) return { code: "unavailable" };
      if (said.success) return null;
      const [code = ""] = said["error-codes"] ?? [];
      return { code: refusals[code] ?? "unavailable" };
    },
  };
}
