import "server-only";
import type { Tx } from "@/db/client";
import { lockComing, markDisplaced } from "@/db/unscoped/appointments";
import type { OfficeRow } from "@/db/unscoped/offices";
import { isDisplaced } from "@/lib/scheduling/displaced";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { enqueueTasks } from "@/lib/server/outbox/enqueue-tasks";

/**
 * After an office changed its rules, in the same transaction: marks the appointments that it does not serve any more, and
 * has their holders and the authority's systems told, once. Nothing is cancelled: the holder chooses a new time. One
 * that it serves again loses its mark.
 * @param office as it is now, held by the caller
 */
export async function displaceAppointments(
  tx: Tx,
  deps: Pick<Deps, "ids" | "clock" | "secrets">,
  office: OfficeRow,
): Promise<void> {
  const now = deps.clock.now();
  const coming = await lockComing(tx, office.id, now);
  const changed = coming.filter(
    ({ appointment }) => isDisplaced(office, appointment) !== (appointment.displacedAt !== null),
  );
  const displaced = changed.filter(({ appointment }) => appointment.displacedAt === null);
  const restored = changed.filter(({ appointment }) => appointment.displacedAt !== null);
  const idsOf = (rows: typeof changed) => rows.map(({ appointment }) => appointment.id);
  await markDisplaced(tx, idsOf(displaced), now, now);
  await markDisplaced(tx, idsOf(restored), null, now);

  const events = displaced.map(({ appointment: { id, orderId, startsAt }, orderNumber }) => ({
    type: "appointment.displaced" as const,
    orderId,
    orderNumber,
    data: { id, office: office.code, startsAt: startsAt.toISOString() },
    at: now,
  }));
  await publishEvents(tx, events, now);
  await enqueueTasks(
    tx,
    deps,
    displaced.map(({ appointment: { id, sequence } }) => ({
      topic: "appointment_displaced",
      payload: { appointmentId: id, sequence },
    })),
  );
}
