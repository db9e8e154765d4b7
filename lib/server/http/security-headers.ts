import type { Env } from "@/lib/server/env";

type Facts = Pick<Env, "APP_URL" | "HCAPTCHA_SITE_KEY" | "HCAPTCHA_API_HOST"> & {
  path: string;
  nonce: string;
  development: boolean;
};

const FORMS_WITH_CAPTCHA = /^\/(cadastro|acesso|recuperar-senha)$/;

/** Hosts that hCaptcha's documentation names, or the configured one alone when it is another (its own gateway, a stub). */
function captchaHosts({ path, HCAPTCHA_SITE_KEY, HCAPTCHA_API_HOST }: Facts): string {
  if (!HCAPTCHA_SITE_KEY || !FORMS_WITH_CAPTCHA.test(path)) return "";
  return HCAPTCHA_API_HOST === "https://js.hcaptcha.com"
    ? " https://hcaptcha.com https://*.hcaptcha.com"
    : ` ${new URL(HCAPTCHA_API_HOST).origin}`;
}

/**
 * One policy a page: scripts only with this request's nonce (or loaded by one that has it), nothing inline,
 * no frame around us. hCaptcha's hosts stand only where its widget does; the mailbox of the demonstration shows
 * messages with inline styles in a frame without scripts.
 */
export function contentSecurityPolicy(facts: Facts): string {
  const captcha = captchaHosts(facts);
  const inlineStyles = captcha || facts.path.startsWith("/caixa-de-correio") ? " 'unsafe-inline'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${facts.nonce}' 'strict-dynamic'${facts.development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${facts.development ? " 'unsafe-inline'" : inlineStyles}${captcha}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${captcha}`,
    `frame-src 'self'${captcha}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "worker-src 'self' blob:",
  ].join("; ");
}

const CAMERA_CHECK = /^\/pedidos\/\d+\/agendamento\/camera$/;

/** Camera and microphone are for the one page that tries them before a videoconference. */
function permissionsPolicy(path: string): string {
  const media = CAMERA_CHECK.test(path) ? "(self)" : "()";
  return `camera=${media}, microphone=${media}, geolocation=(self), payment=()`;
}

/** Headers of the answer to a path. HSTS only where there is https to insist on. */
export function fixedHeaders(appUrl: string, path: string): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // Not «no-referrer»: with it browsers send `Origin: null` with our own forms (Fetch, 3.2), which we refuse.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": permissionsPolicy(path),
    ...(appUrl.startsWith("https://") && {
      "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
    }),
  };
}
