import "server-only";
import { appointmentsOf } from "@/db/queries/appointments";
import { findBookable } from "@/db/unscoped/offices";
import type { Owner } from "@/lib/identity/owner";
import { type RescheduleRefusal, reschedule } from "@/lib/scheduling/appointment-rules";
import { wishAt } from "@/lib/scheduling/wish";
import { type SeatRefusal, type SeatRequest, takeSeat } from "@/lib/server/appointments/take-seat";
import { tellChange } from "@/lib/server/appointments/tell-change";
import type { Deps } from "@/lib/server/deps";
import { fail, ok, type Result } from "@/lib/shared/result";

export type RescheduleAppointmentRefusal =
  | RescheduleRefusal
  | SeatRefusal
  | { code: "not_found" | "video_not_allowed" };

type Moving = Pick<Deps, "db" | "clock" | "ids" | "secrets">;

/**
 * Moves an order's appointment, in one transaction: the new seat is taken before the old one is given up, or nothing
 * changes. @param wanted `sequence` is that of the appointment that the page showed
 */
export async function rescheduleAppointment(
  deps: Moving,
  owner: Owner,
  { number, sequence, ...wanted }: SeatRequest & { number: string; sequence: number },
): Promise<Result<{ id: string }, RescheduleAppointmentRefusal>> {
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const mine = appointmentsOf(owner, tx);
    // One go on the way, one after the other in the database: the order is held before the rest is read.
    const [order, held, read] = await Promise.all([
      mine.lock(number),
      mine.live(number),
      findBookable(tx, wanted.office),
    ]);
    if (!order) return fail({ code: "not_found" as const });
    if (!held) return fail({ code: "not_booked" as const });
    const { appointment, office: oldOffice } = held;
    if (appointment.sequence !== sequence) return fail({ code: "stale" as const });
    if (wanted.mode === "video" && !order.videoAllowed) return fail({ code: "video_not_allowed" as const });

    const current = { ...appointment, office: oldOffice };
    const taken = await takeSeat(
      tx,
      wanted,
      read,
      (office) => reschedule(current, wishAt(office, wanted.mode, wanted.startsAt), held.movesMade, now),
      (wish) => mine.move(appointment, wish, { actor: owner.customerId, now }),
    );
    if (!taken.ok) return taken;
    const { startsAt } = wanted;
    const place = { office: taken.value.code, orderId: order.id, orderNumber: order.number };
    const change = { id: appointment.id, sequence: sequence + 1, startsAt };
    await tellChange(tx, deps, { kind: "moved", ...change, ...place });
    return ok({ id: appointment.id });
  });
}
