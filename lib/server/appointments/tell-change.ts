import "server-only";
import type { Tx } from "@/db/client";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { noteChange } from "./note-change";

export type Told = {
  kind: "booked" | "moved" | "cancelled";
  id: string;
  sequence: number;
  startsAt: Date;
  office: string;
  orderId: string;
  orderNumber: string;
};

/** The holder and the authority's systems hear of a change, in its transaction. The reason stays here: it may hold a name. */
export async function tellChange(
  tx: Tx,
  deps: Pick<Deps, "ids" | "clock" | "secrets">,
  { kind, id, sequence, startsAt, office, orderId, orderNumber }: Told,
): Promise<void> {
  const now = deps.clock.now();
  const data = { id, office, startsAt: startsAt.toISOString() };
  const event = { type: `appointment.${kind}` as const, orderId, orderNumber, data, at: now };
  const change = { appointmentId: id, sequence, startsAt: kind === "cancelled" ? null : startsAt };
  // Sent together: somebody may be waiting for this seat until the transaction ends.
  await Promise.all([publishEvents(tx, [event], now), noteChange(tx, deps, change)]);
}
