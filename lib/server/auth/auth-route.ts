import "server-only";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { deps } from "@/lib/server/deps";
import { clientAddress } from "@/lib/server/http/client-address";
import { readFields } from "@/lib/server/http/read-fields";
import { safePath } from "@/lib/server/http/safe-path";
import { cookieNames, cookieOptions, DEVICE_SECONDS } from "./cookies";
import { typedCookie } from "./flash";
import { authOptions } from "./next-auth";

export type AuthContext = { params: Promise<{ nextauth: string[] }> };

/** The same request with a body and an address NextAuth can take as they are: it answers 500 to an odd `callbackUrl`. */
function cleaned(request: NextRequest, fields: Record<string, string> | null): NextRequest {
  const { APP_URL } = deps().env;
  const url = new URL(request.nextUrl.pathname, APP_URL);
  for (const [name, value] of request.nextUrl.searchParams) {
    url.searchParams.set(name, name === "callbackUrl" ? safePath(value, APP_URL) : value);
  }
  if (!fields) return new NextRequest(url, { headers: request.headers });
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/x-www-form-urlencoded");
  headers.delete("content-length");
  const body = new URLSearchParams({ ...fields, callbackUrl: safePath(fields.callbackUrl, APP_URL) });
  return new NextRequest(url, { method: "POST", headers, body: body.toString() });
}

/** Sends the browser to a page of ours with a code; `json=true` callers read the address instead. */
function answer(path: string, json: boolean): NextResponse {
  const url = new URL(path, deps().env.APP_URL);
  return json
    ? NextResponse.json({ url: url.href }, { status: url.searchParams.has("erro") ? 401 : 200 })
    : NextResponse.redirect(url, 303);
}

/** NextAuth's own redirects to its error and sign-in addresses, as one redirect to our page with the reason. */
function refusalPath(location: string, callbackUrl: string | undefined): string | null {
  const { APP_URL } = deps().env;
  const to = new URL(location, APP_URL);
  if (!to.pathname.startsWith("/api/auth/")) return null;
  const query = new URLSearchParams({ erro: to.searchParams.get("error") ?? "sessao" });
  const back = safePath(callbackUrl, APP_URL);
  if (back !== "/pedidos") query.set("callbackUrl", back);
  return `/acesso?${query}`;
}

async function locationOf(response: Response): Promise<string> {
  const header = response.headers.get("location");
  if (header) return header;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return body && typeof body === "object" && "url" in body ? String(body.url) : "";
}

/** Every GET of NextAuth's addresses. */
export function getAuth(request: NextRequest, context: AuthContext) {
  const attempt = { address: "", userAgent: "", device: undefined };
  return NextAuth(cleaned(request, null), context as never, authOptions(attempt)) as Promise<Response>;
}

/** Sign-in and sign-out: plain form posts, with and without JavaScript. */
export async function postAuth(request: NextRequest, context: AuthContext): Promise<Response> {
  const { env } = deps();
  const names = cookieNames(env.APP_URL);
  const fields = await readFields(request);
  if (!fields.ok) {
    if (fields.error.code === "too_large") return new Response("Formulário grande demais.", { status: 413 });
    return answer("/acesso?erro=formulario", false);
  }
  const attempt: Parameters<typeof authOptions>[0] = {
    address: clientAddress(request.headers.get("x-forwarded-for"), env.TRUSTED_PROXIES),
    userAgent: request.headers.get("user-agent") ?? "",
    device: request.cookies.get(names.device)?.value,
  };
  const response: Response = await NextAuth(
    cleaned(request, fields.value),
    context as never,
    authOptions(attempt),
  );

  const [action] = (await context.params).nextauth;
  const refusal = refusalPath(await locationOf(response), fields.value.callbackUrl);
  const path = refusal ?? (action === "signout" ? "/acesso?aviso=saiu" : null);
  const ours = path ? answer(path, fields.value.json === "true") : new NextResponse(response.body, response);
  if (path) for (const cookie of response.headers.getSetCookie()) ours.headers.append("set-cookie", cookie);
  if (refusal) {
    const typed = { cpf: fields.value.cpf ?? "", referencia: attempt.reference ?? "" };
    ours.cookies.set(typedCookie(typed));
  }
  if (attempt.deviceToken) {
    ours.cookies.set(names.device, attempt.deviceToken, {
      ...cookieOptions(env.APP_URL),
      maxAge: DEVICE_SECONDS,
    });
  }
  return ours;
}
