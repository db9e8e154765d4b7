import "server-only";
import { cookies } from "next/headers";
import { deps } from "@/lib/server/deps";
import { cookieNames, cookieOptions, DEVICE_SECONDS } from "./cookies";
import { ABSOLUTE_SECONDS } from "./session-life";
import { encodeSession } from "./session-token";

const SIGN_UP_SECONDS = 2 * 60 * 60;

type Name = keyof ReturnType<typeof cookieNames>;

async function set(name: Name, value: string, maxAge: number) {
  const { APP_URL } = deps().env;
  (await cookies()).set(cookieNames(APP_URL)[name], value, { ...cookieOptions(APP_URL), maxAge });
}

/** Signs this browser in, with the cookie NextAuth would set. */
export async function setSession(session: { customerId: string; sessionId: string }) {
  await set("session", await encodeSession(session, deps().env.NEXTAUTH_SECRET), ABSOLUTE_SECONDS);
}

export const setDevice = (token: string) => set("device", token, DEVICE_SECONDS);

export const setSignUp = (browser: string) => set("signUp", browser, SIGN_UP_SECONDS);

export const clearSignUp = () => set("signUp", "", 0);

/** The cookie that binds a sign-up to this browser; empty when there is none. */
export async function readSignUp(): Promise<string> {
  return (await cookies()).get(cookieNames(deps().env.APP_URL).signUp)?.value ?? "";
}
