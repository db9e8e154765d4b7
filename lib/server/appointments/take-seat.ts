import "server-only";
import type { Tx } from "@/db/client";
import type { SeatWish } from "@/db/queries/appointments";
import { type BookableOfficeRow, findBookable } from "@/db/unscoped/offices";
import type { AppointmentMode } from "@/lib/scheduling/appointment";
import type { Times } from "@/lib/scheduling/appointment-rules";
import { fail, ok, type Result } from "@/lib/shared/result";

/** Where and when a customer wants to come. */
export type SeatRequest = { office: string; mode: AppointmentMode; startsAt: Date };

export type SeatRefusal = { code: "office_inactive" | "slot_full" | "slot_unavailable" | "stale" };

// An office changes its rules now and then, not all the time.
const MOST_CHANGES = 3;

/**
 * Asks the rules, then the database. When the office's rules changed in between, both are asked again.
 * @param read the office as it was read
 * @param decide the rule, on the office as it is now
 * @param take the statement that takes the seat
 */
export async function takeSeat<E extends { code: string }>(
  tx: Tx,
  { office: code, mode }: SeatRequest,
  read: BookableOfficeRow | undefined,
  decide: (office: BookableOfficeRow) => Result<Times, E>,
  take: (wish: SeatWish) => Promise<"booked" | "moved" | "full" | "stale" | "office_changed" | undefined>,
): Promise<Result<BookableOfficeRow, E | SeatRefusal>> {
  let office = read;
  for (let changes = 0; changes < MOST_CHANGES; changes++) {
    if (!office) return fail({ code: "office_inactive" });
    const decision = decide(office);
    if (!decision.ok) return decision;
    const outcome = await take({ office, mode, ...decision.value });
    if (outcome === "booked" || outcome === "moved") return ok(office);
    if (outcome === "full") return fail({ code: "slot_full" });
    if (outcome !== "office_changed") return fail({ code: "stale" });
    office = await findBookable(tx, code);
  }
  return fail({ code: "slot_unavailable" });
}
