import "server-only";
import type { Db, Tx } from "@/db/client";
import { insertKnownDevice } from "@/db/unscoped/accesses";
import { insertSession } from "@/db/unscoped/sessions";
import type { Deps } from "@/lib/server/deps";
import { ABSOLUTE_SECONDS } from "./session-life";

/** What the portal keeps of a browser's name: enough to recognise one's own device in a list, no more. */
const deviceLabel = (userAgent: string) => userAgent.replace(/[^\x20-\x7e]/g, "").slice(0, 200);

/** Writes a new session row. A session that the browser held before is not reused, so none can be fixed in advance. */
export async function startSession(db: Db | Tx, { clock, ids }: Deps, customerId: string, userAgent: string) {
  const now = clock.now();
  const session = {
    id: ids.uuid(),
    customerId,
    device: deviceLabel(userAgent),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + ABSOLUTE_SECONDS * 1000),
  };
  await insertSession(db, session);
  return { customerId, sessionId: session.id };
}

/** @returns the secret of the cookie by which this browser is known from now on */
export async function rememberDevice(db: Db | Tx, { clock, ids, secrets }: Deps, customerId: string) {
  const token = ids.token();
  await insertKnownDevice(db, {
    tokenHash: secrets.hash("device", token),
    customerId,
    createdAt: clock.now(),
  });
  return token;
}
