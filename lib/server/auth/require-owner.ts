import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findSession, touchSession } from "@/db/unscoped/sessions";
import type { Owner } from "@/lib/identity/owner";
import { type Deps, deps } from "@/lib/server/deps";
import { safePath } from "@/lib/server/http/safe-path";
import { cookieNames } from "./cookies";
import { isStale, secondsLeft } from "./session-life";
import { decodeSession } from "./session-token";

/** The live session of a cookie, or null. `touch` counts the visit as use. */
export async function readSession({ db, env, clock }: Deps, cookie: string | undefined, touch: boolean) {
  const id = cookie && (await decodeSession(cookie, env.NEXTAUTH_SECRET));
  const session = id && (await findSession(db, id));
  if (!session) return null;
  const now = clock.now();
  const left = secondsLeft(session, now);
  if (left === 0) return null;
  const touched = touch && isStale(session.lastSeenAt, now);
  if (touched) await touchSession(db, session.id, now);
  return { ...session, secondsLeft: touched ? secondsLeft({ ...session, lastSeenAt: now }, now) : left };
}

async function ownerOfRequest(touch: boolean): Promise<Owner | null> {
  const jar = await cookies();
  const session = await readSession(deps(), jar.get(cookieNames(deps().env.APP_URL).session)?.value, touch);
  if (!session) return null;
  return { customerId: session.customerId, sessionId: session.id, name: session.name } as Owner;
}

/** Who is signed in, or null. One query a request, however many components ask. */
export const currentOwner = cache(() => ownerOfRequest(true));

/**
 * Who is signed in, or null, without counting as use: for what an open page asks by itself, which must not keep an
 * abandoned session alive.
 */
export const glanceOwner = () => ownerOfRequest(false);

/**
 * The signed-in customer of this request; without one, the visitor is sent to sign in.
 * Every personal page and every `ownerAction` begins with it: layouts and `proxy.ts` are only comfort.
 */
export async function requireOwner(): Promise<Owner> {
  const owner = await currentOwner();
  if (owner) return owner;
  const path = safePath((await headers()).get("x-portal-path"), deps().env.APP_URL);
  redirect(path === "/pedidos" ? "/acesso" : `/acesso?${new URLSearchParams({ callbackUrl: path })}`);
}
