import "server-only";
import { noteConfirmation } from "@/db/unscoped/visits";
import { findByKey } from "@/lib/server/appointments/read-presence";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";

/**
 * Confirms, for whoever holds the key, that the holder will come: once, and only at the time that the page showed. What
 * is no longer so changes nothing; the page says how it stands.
 */
export async function confirmPresence(
  { db, clock, secrets }: Pick<Deps, "db" | "clock" | "secrets">,
  { key, sequence }: { key: string; sequence: number },
): Promise<void> {
  const now = clock.now();
  await db.transaction(async (tx) => {
    const found = await findByKey({ db: tx, clock, secrets }, key);
    if (found?.state !== "open") return;
    const { appointment, order, office } = found.visit;
    const { id, startsAt } = appointment;
    if (!(await noteConfirmation(tx, { id, sequence }, now))) return;
    const data = { id, office: office.code, startsAt: startsAt.toISOString() };
    const about = { orderId: order.id, orderNumber: order.number };
    await publishEvents(tx, [{ type: "appointment.confirmed", ...about, data, at: now }], now);
  });
}
