import "server-only";
import type { Db, Tx } from "@/db/client";
import { endAppointment, findAppointment } from "@/db/unscoped/appointments";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { fail, ok, type Result } from "@/lib/shared/result";

export type AttendanceRefusal = { code: "not_found" | "appointment_not_booked" };

/** Records who came and who did not, once: an appointment that ended some way keeps its end. */
export async function recordAttendance(
  { db, clock }: Pick<Deps, "clock"> & { db: Db | Tx },
  id: string,
  status: "attended" | "missed",
  actor: string,
): Promise<Result<null, AttendanceRefusal>> {
  return db.transaction(async (tx) => {
    const row = await findAppointment(tx, id);
    if (!row) return fail({ code: "not_found" as const });
    const now = clock.now();
    if (!(await endAppointment(tx, row.appointment, { status, actor, now })))
      return fail({ code: "appointment_not_booked" as const });
    const { orderId, startsAt } = row.appointment;
    const data = { id, office: row.officeCode, startsAt: startsAt.toISOString() };
    const event = {
      type: `appointment.${status}` as const,
      orderId,
      orderNumber: row.orderNumber,
      data,
      at: now,
    };
    await publishEvents(tx, [event], now);
    return ok(null);
  });
}
