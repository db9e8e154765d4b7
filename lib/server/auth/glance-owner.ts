import "server-only";
import { cookies } from "next/headers";
import type { Owner } from "@/lib/identity/owner";
import { deps } from "@/lib/server/deps";
import { cookieNames } from "./cookies";
import { readSession } from "./require-owner";

/**
 * Who is signed in, or null, without counting as use: for what an open page asks by itself, which must not keep an
 * abandoned session alive.
 */
export async function glanceOwner(): Promise<Owner | null> {
  const jar = await cookies();
  const session = await readSession(deps(), jar.get(cookieNames(deps().env.APP_URL).session)?.value, false);
  if (!session) return null;
  return { customerId: session.customerId, sessionId: session.id, name: session.name } as Owner;
}
