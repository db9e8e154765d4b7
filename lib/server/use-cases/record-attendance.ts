import "server-only";
import type { Db, Tx } from "@/db/client";
import { findAppointment } from "@/db/unscoped/appointments";
import { noteAttendance } from "@/lib/server/appointments/note-attendance";
import type { Deps } from "@/lib/server/deps";
import { fail, ok, type Result } from "@/lib/shared/result";

export type AttendanceRefusal = { code: "not_found" | "appointment_not_booked" };

/** Records who came and who did not, once: an appointment that ended some way keeps its end. */
export async function recordAttendance(
  deps: Pick<Deps, "clock" | "ids" | "secrets"> & { db: Db | Tx },
  id: string,
  status: "attended" | "missed",
  actor: string,
): Promise<Result<null, AttendanceRefusal>> {
  return deps.db.transaction(async (tx) => {
    const row = await findAppointment(tx, id);
    if (!row) return fail({ code: "not_found" as const });
    const isNoted = await noteAttendance(tx, deps, row, { status, actor });
    return isNoted ? ok(null) : fail({ code: "appointment_not_booked" as const });
  });
}
