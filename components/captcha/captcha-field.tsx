import type { CaptchaChallenge, CaptchaForm } from "@/lib/identity/captcha";
import { EmbeddedCaptcha } from "./embedded-captcha";
import { HcaptchaField } from "./hcaptcha-field";

type Props = { challenge: CaptchaChallenge; form: CaptchaForm; error?: string | undefined };

/** The captcha of a form, whichever is configured. Its anchor for error summaries is `#campo-captchaAnswer`. */
export const CaptchaField = ({ challenge, form, error }: Props) =>
  challenge.provider === "hcaptcha" ? (
    <HcaptchaField challenge={challenge} error={error} />
  ) : (
    <EmbeddedCaptcha challenge={challenge} form={form} error={error} />
  );
