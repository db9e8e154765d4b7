import "server-only";
import { cookies } from "next/headers";
import { deps } from "@/lib/server/deps";
import { cookieNames } from "./cookies";
import { csrfTokenOf } from "./csrf";

/** The hidden field of a plain form that posts to NextAuth; `proxy.ts` has set its cookie. */
export async function csrfToken(): Promise<string> {
  const { APP_URL, NEXTAUTH_SECRET } = deps().env;
  return csrfTokenOf((await cookies()).get(cookieNames(APP_URL).csrf)?.value, NEXTAUTH_SECRET) ?? "";
}
