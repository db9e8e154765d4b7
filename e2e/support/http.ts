import { request } from "@playwright/test";
import { CAPTCHA_ANSWER, newChallenge, PASSWORD } from "./database";
import { newAddress } from "./test";

/** A browser without a screen: cookies, headers, no script. */
export const newVisitor = (address = newAddress(), headers: Record<string, string> = {}) =>
  request.newContext({
    baseURL: process.env.E2E_BASE_URL ?? "",
    extraHTTPHeaders: { "X-Forwarded-For": address, ...headers },
  });

export type Visitor = Awaited<ReturnType<typeof newVisitor>>;

export const CALLBACK = "/api/auth/callback/credentials";

export async function csrfOf(visitor: Visitor): Promise<string> {
  return (await (await visitor.get("/api/auth/csrf")).json()).csrfToken;
}

/** Posts the sign-in form as a browser would, with a fresh and right captcha unless `form` says otherwise. */
export async function postSignIn(visitor: Visitor, form: Record<string, string>) {
  const whole = {
    csrfToken: await csrfOf(visitor),
    captchaId: await newChallenge("acesso"),
    captchaAnswer: CAPTCHA_ANSWER,
    senha: PASSWORD,
    ...form,
  };
  return visitor.post(CALLBACK, { form: whole, maxRedirects: 0 });
}

export const locationOf = (response: { headers(): Record<string, string> }) =>
  response.headers().location ?? "";

/** The hidden fields with which a form of a server action is posted without a script, and its action. */
export async function formOf(visitor: Visitor, path: string): Promise<Record<string, string>> {
  const html = await (await visitor.get(path)).text();
  const form = /<form[^>]*>([\s\S]*?)<\/form>/g;
  const bodies = [...html.matchAll(form)].map(([, body = ""]) => body);
  const body = bodies.find((text) => text.includes("$ACTION")) ?? "";
  const plain = (text: string) =>
    text.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
  const inputs = [...body.matchAll(/<input[^>]*name="(\$ACTION[^"]*)"(?:[^>]*?value="([^"]*)")?/g)];
  return Object.fromEntries(inputs.map(([, name = "", value = ""]) => [plain(name), plain(value)]));
}
