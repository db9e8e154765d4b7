import type { FormState } from "@/lib/shared/form-state";
import { captchaRefusalFor } from "./captcha-refusal";

const TOO_MANY = "Houve muitas tentativas. Aguarde alguns minutos e tente de novo.";

/** A refused first step as its form shows it: the captcha's fault beside the captcha. */
export function formRefusal(code: string, values: Record<string, string>): FormState {
  const captcha = code.startsWith("captcha_") ? captchaRefusalFor(code.slice("captcha_".length)) : null;
  return captcha
    ? { status: "invalid", errors: { captchaAnswer: captcha }, values }
    : { status: "refused", message: TOO_MANY, values };
}
