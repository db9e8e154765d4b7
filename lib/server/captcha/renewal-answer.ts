import "server-only";
import { z } from "zod";
import { captchaForms, captchaKinds } from "@/lib/identity/captcha";
import type { Deps } from "@/lib/server/deps";
import { clientAddress } from "@/lib/server/http/client-address";
import { readFields } from "@/lib/server/http/read-fields";
import { isSameOrigin } from "@/lib/server/http/same-origin";
import { takeToken } from "@/lib/server/rate-limit";

const wanted = z.strictObject({ form: z.enum(captchaForms), kind: z.enum(captchaKinds) });

/** Far more than anybody clicks; an office behind one address included. */
const RENEWALS_FROM_ADDRESS = { burst: 120, everySeconds: 1 };

const refused = (status: number) =>
  Response.json({ status }, { status, headers: { "Cache-Control": "no-store" } });

/**
 * `POST /api/captcha` with `form` and `kind`: another challenge for a page of ours that is open.
 * @returns 200 with the challenge; 403 from another site, 400 for anything else than those two fields, 429 when asked
 *          too often, 404 when hCaptcha makes the challenges
 */
export async function renewalAnswer(deps: Deps, request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, deps.env.APP_URL)) return refused(403);
  const fields = await readFields(request);
  const input = wanted.safeParse(fields.ok ? fields.value : null);
  if (!input.success) return refused(400);
  const address = clientAddress(request.headers.get("x-forwarded-for"), deps.env.TRUSTED_PROXIES);
  if (!(await takeToken(deps.db, deps, "captcha", address, RENEWALS_FROM_ADDRESS))) return refused(429);
  const challenge = await deps.captcha.renew(input.data.form, input.data.kind);
  return challenge ? Response.json(challenge, { headers: { "Cache-Control": "no-store" } }) : refused(404);
}
