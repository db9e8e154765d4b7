import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { cookieNames, cookieOptions } from "@/lib/server/auth/cookies";
import { csrfTokenOf, newCsrfCookie } from "@/lib/server/auth/csrf";
import { env } from "@/lib/server/env";
import { isSameOrigin } from "@/lib/server/http/same-origin";
import { contentSecurityPolicy, fixedHeaders } from "@/lib/server/http/security-headers";

// Every page and API answer; Next's own hashed files need no policy of a page.
export const config = { matcher: ["/((?!_next/static/).*)"] };

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** `/api` routes check callers themselves: keys, secrets, NextAuth's own token. */
const isPagePost = (request: NextRequest) =>
  request.method !== "GET" && request.method !== "HEAD" && !request.nextUrl.pathname.startsWith("/api/");

/**
 * On one's own machine 127.0.0.1 and localhost are one place; cookies and forms want one name. Only whole pages are sent
 * on: Next asks itself under 127.0.0.1 for the page that an action redirects to.
 */
function loopbackAlias(request: NextRequest, appUrl: string): URL | null {
  const host = request.headers.get("host") ?? "";
  const ours = new URL(appUrl).host;
  const whole = !request.headers.get("accept")?.startsWith("text/x-component");
  const page = request.method === "GET" && whole && !request.nextUrl.pathname.startsWith("/api/");
  return page && host !== ours && LOOPBACK.test(host) && LOOPBACK.test(ours)
    ? new URL(request.nextUrl.pathname + request.nextUrl.search, appUrl)
    : null;
}

/** Not a redirect: Next takes 127.0.0.1 for localhost, shortens the address to its path, and the browser would come back. */
const sendOn = (to: URL) =>
  new NextResponse(null, {
    status: 200,
    headers: { Refresh: `0; url=${to.href}`, "Cache-Control": "no-store" },
  });

/** A cookie on a file that caches may keep would be everybody's. */
const isPage = (path: string) => !path.startsWith("/api/") && !/\.\w+$/.test(path);

/** Comfort and headers: the guards are in pages and actions. */
export function proxy(request: NextRequest): NextResponse {
  const { APP_URL, PORTAL_MODE, NEXTAUTH_SECRET, HCAPTCHA_SITE_KEY, HCAPTCHA_API_HOST } = env();
  if (isPagePost(request) && !isSameOrigin(request.headers, APP_URL)) {
    return new NextResponse("Envio recusado: a página de origem não é deste portal.", { status: 403 });
  }
  const alias = PORTAL_MODE === "demo" ? loopbackAlias(request, APP_URL) : null;
  if (alias) return sendOn(alias);

  const nonce = randomBytes(16).toString("base64");
  const path = request.nextUrl.pathname;
  const development = process.env.NODE_ENV === "development";
  const csp = contentSecurityPolicy({
    path,
    nonce,
    development,
    APP_URL,
    HCAPTCHA_SITE_KEY,
    HCAPTCHA_API_HOST,
  });
  const names = cookieNames(APP_URL);
  const hasCsrf = csrfTokenOf(request.cookies.get(names.csrf)?.value, NEXTAUTH_SECRET) !== null;
  const csrf = hasCsrf || !isPage(path) ? null : newCsrfCookie(NEXTAUTH_SECRET);
  if (csrf) request.cookies.set(names.csrf, csrf);
  // NextAuth answers 500 to an odd value of its callback cookie, and we have no use for it.
  request.cookies.delete(names.callback);

  const headers = new Headers(request.headers);
  headers.set("content-security-policy", csp);
  headers.set("x-nonce", nonce);
  headers.set("x-portal-path", path + request.nextUrl.search);
  // Next compares an action's origin with these, and anybody can send them.
  headers.set("x-forwarded-host", new URL(APP_URL).host);
  headers.set("x-forwarded-proto", new URL(APP_URL).protocol.slice(0, -1));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", csp);
  for (const [name, value] of Object.entries(fixedHeaders(APP_URL, path))) response.headers.set(name, value);
  if (csrf) response.cookies.set(names.csrf, csrf, cookieOptions(APP_URL));
  return response;
}
