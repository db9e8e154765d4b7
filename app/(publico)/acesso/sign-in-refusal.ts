import { signInText } from "@/lib/identity/sign-in-texts";
import { captchaRefusalFor } from "@/lib/server/auth/captcha-refusal";
import type { FieldErrors } from "@/lib/shared/form-state";

/** The code in the address → texts beside fields, or one above the form. */
export function signInRefusal(code: unknown): { errors: FieldErrors; message: string | null } {
  const captcha =
    typeof code === "string" && code.startsWith("captcha_") ? captchaRefusalFor(code.slice(8)) : null;
  if (captcha) return { errors: { captchaAnswer: captcha }, message: null };
  const known = signInText(code);
  if (!known) return { errors: {}, message: null };
  return known.field
    ? { errors: { [known.field]: known.text }, message: null }
    : { errors: {}, message: known.text };
}
