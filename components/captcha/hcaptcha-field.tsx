"use client";

import { lazy, Suspense } from "react";
import { FieldError } from "@/components/ui/field-frame";
import type { HcaptchaChallenge } from "@/lib/identity/captcha";

// Its weight is paid only where hCaptcha is configured.
const HcaptchaWidget = lazy(() => import("./hcaptcha-widget"));

type Props = { challenge: HcaptchaChallenge; error: string | undefined };

export function HcaptchaField({ challenge: { siteKey, apiHost }, error }: Props) {
  return (
    <fieldset id="campo-captchaAnswer" tabIndex={-1} className="mb-5 min-w-0">
      <legend className="mb-1 font-semibold">
        <span aria-hidden="true">*</span>
        Confirme que você não é um robô
      </legend>
      <Suspense fallback={<div className="min-h-20" />}>
        <HcaptchaWidget siteKey={siteKey} apiHost={apiHost} />
      </Suspense>
      <noscript>Para esta verificação, ative o JavaScript do navegador e recarregue a página.</noscript>
      <FieldError name="captchaAnswer" error={error} />
    </fieldset>
  );
}
