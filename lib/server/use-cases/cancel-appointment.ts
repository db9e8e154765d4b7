import "server-only";
import { appointmentsOf } from "@/db/queries/appointments";
import { endAppointment } from "@/db/unscoped/appointments";
import type { Owner } from "@/lib/identity/owner";
import { type CancelRefusal, cancel } from "@/lib/scheduling/appointment-rules";
import { tellChange } from "@/lib/server/appointments/tell-change";
import type { Deps } from "@/lib/server/deps";
import { fail, ok, type Result } from "@/lib/shared/result";

export type CancelAppointmentRefusal = CancelRefusal | { code: "not_found" | "stale" };

/**
 * Cancels an order's appointment for its customer: the seat is free at once.
 * @param wanted `sequence` is that of the appointment that the page showed; `reason` is one of the page's own
 */
export async function cancelAppointment(
  deps: Pick<Deps, "db" | "clock" | "ids" | "secrets">,
  owner: Owner,
  { number, sequence, reason }: { number: string; sequence: number; reason: string },
): Promise<Result<null, CancelAppointmentRefusal>> {
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const mine = appointmentsOf(owner, tx);
    const [order, held] = await Promise.all([mine.lock(number), mine.live(number)]);
    if (!order) return fail({ code: "not_found" as const });
    if (!held) return fail({ code: "not_booked" as const });
    const { appointment, office } = held;
    if (appointment.sequence !== sequence) return fail({ code: "stale" as const });
    const allowed = cancel({ ...appointment, office }, now);
    if (!allowed.ok) return allowed;
    const end = { status: "cancelled", actor: owner.customerId, reason, now } as const;
    const ended = await endAppointment(tx, appointment, end);
    if (!ended) return fail({ code: "stale" as const });
    const place = { office: office.code, orderId: order.id, orderNumber: order.number };
    await tellChange(tx, deps, { kind: "cancelled", ...ended, ...place });
    return ok(null);
  });
}
