"use client";

import HCaptcha from "@hcaptcha/react-hcaptcha";
import { useEffect, useRef, useState } from "react";
import type { HcaptchaChallenge } from "@/lib/identity/captcha";
import { useAfterSubmit } from "./use-after-submit";

const DEFAULT_HOST = "https://js.hcaptcha.com";

/** The usual box is 303 px wide: with the page's margins it does not fit a screen of 320. */
const NARROW = "(max-width: 359px)";

const EXPIRED = "A verificação venceu. Marque a caixa de novo.";
const FAILED = "Não foi possível carregar a verificação de segurança.";

/** The addresses whose security policy lets hCaptcha in (lib/server/http/security-headers.ts). */
const FORMS = /^\/(cadastro|acesso|recuperar-senha)$/;

/** Was this document loaded elsewhere and only its content changed, as after a session's end? Then its policy is another's. */
function hasOtherPolicy() {
  const [loaded] = performance.getEntriesByType("navigation");
  return loaded !== undefined && !FORMS.test(new URL(loaded.name).pathname);
}

/** hCaptcha's own box; it posts `h-captcha-response` with the form around it. */
export default function HcaptchaWidget({ siteKey, apiHost }: Omit<HcaptchaChallenge, "provider">) {
  const widget = useRef<HCaptcha>(null);
  const [size, setSize] = useState<"normal" | "compact" | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [notice, setNotice] = useState("");

  useEffect(() => {
    if (hasOtherPolicy()) window.location.reload();
    else setSize(window.matchMedia(NARROW).matches ? "compact" : "normal");
  }, []);
  useAfterSubmit(() => widget.current?.resetCaptcha());

  function retry() {
    setNotice("");
    setAttempt(attempt + 1);
  }

  return (
    <>
      <div className="min-h-20">
        {size && (
          <HCaptcha
            key={attempt}
            ref={widget}
            sitekey={siteKey}
            size={size}
            languageOverride="pt"
            sentry={false}
            reCaptchaCompat={false}
            {...(apiHost !== DEFAULT_HOST && { apihost: apiHost })}
            onVerify={() => setNotice("")}
            onExpire={() => setNotice(EXPIRED)}
            onChalExpired={() => setNotice(EXPIRED)}
            onError={() => setNotice(FAILED)}
          />
        )}
      </div>
      <p role="status">{notice}</p>
      {notice === FAILED && (
        <button type="button" onClick={retry} className="min-h-11 text-brand underline underline-offset-4">
          Tentar carregar de novo
        </button>
      )}
    </>
  );
}
