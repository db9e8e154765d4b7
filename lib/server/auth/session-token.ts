import "server-only";
import { decode, encode } from "next-auth/jwt";
import { isUuid } from "@/lib/shared/uuid";
import { ABSOLUTE_SECONDS } from "./session-life";

/** The cookie's content: it names the session row, which alone says whether the session lives. */
export const encodeSession = (session: { customerId: string; sessionId: string }, secret: string) =>
  encode({
    token: { sub: session.customerId, sid: session.sessionId },
    secret,
    maxAge: ABSOLUTE_SECONDS,
  });

/** @returns the session's id, or null for a cookie that was not made here, was changed, or is too old */
export async function decodeSession(cookie: string, secret: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret });
    return typeof token?.sid === "string" && isUuid(token.sid) ? token.sid : null;
  } catch {
    return null;
  }
}
