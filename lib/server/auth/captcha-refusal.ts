import { captchaRefusalText } from "@/lib/identity/captcha-texts";

/** The text of a captcha's refusal; null for a code that is not one. */
export function captchaRefusalFor(code: string): string | null {
  return Object.hasOwn(captchaRefusalText, code)
    ? captchaRefusalText[code as keyof typeof captchaRefusalText]
    : null;
}
