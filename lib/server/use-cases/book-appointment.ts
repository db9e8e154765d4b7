import "server-only";
import { appointmentsOf } from "@/db/queries/appointments";
import type { Owner } from "@/lib/identity/owner";
import { moveOrder } from "@/lib/orders/order-moves";
import type { Closed } from "@/lib/orders/service-rules";
import { availabilityOf } from "@/lib/orders/services";
import { type BookRefusal, book } from "@/lib/scheduling/appointment-rules";
import { wishAt } from "@/lib/scheduling/wish";
import { type SeatRefusal, type SeatRequest, takeSeat } from "@/lib/server/appointments/take-seat";
import { tellChange } from "@/lib/server/appointments/tell-change";
import type { Deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";
import { recordMove } from "./record-move";

export type BookAppointmentRefusal =
  | BookRefusal
  | SeatRefusal
  | { code: "not_found" | "already_booked" | "video_not_allowed" | "payment_first" }
  | ({ code: "service_closed" } & Closed);

type Booking = Pick<Deps, "db" | "clock" | "ids" | "secrets">;

/**
 * Books the validation of an order, in one transaction. The rules are asked with the server's clock; whether a seat is
 * left is one decision of the database, so that the last one goes to one person.
 */
export async function bookAppointment(
  deps: Booking,
  owner: Owner,
  { number, ...wanted }: SeatRequest & { number: string },
): Promise<Result<{ id: string }, BookAppointmentRefusal>> {
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const mine = appointmentsOf(owner, tx);
    const locked = await mine.lock(number);
    const held = locked && (await mine.find(number));
    if (!held) return fail({ code: "not_found" as const });
    const service = availabilityOf("agendamento", held.order, civilDateOf(now));
    if (!service.available) {
      return fail({ code: "service_closed" as const, reason: service.reason, unlock: service.unlock });
    }
    if (held.last?.appointment.status === "booked") return fail({ code: "already_booked" as const });
    if (wanted.mode === "video" && !held.videoAllowed) return fail({ code: "video_not_allowed" as const });

    const id = deps.ids.uuid();
    const change = { actor: owner.customerId, now };
    const taken = await takeSeat<BookRefusal | { code: "payment_first" }>(
      tx,
      wanted,
      (office) =>
        held.order.status === "awaiting_payment" && !office.bookAhead
          ? fail({ code: "payment_first" })
          : book(wishAt(office, wanted.mode, wanted.startsAt), held.missed, now),
      (wish) => mine.book(id, locked.id, wish, change),
    );
    if (!taken.ok) return taken;
    if (locked.status === "rejected") {
      const again = moveOrder(locked, "awaiting_validation", now);
      if (!again.ok) throw new Error("a rejected order cannot be validated again");
      const actor = { type: "customer", name: owner.customerId } as const;
      await recordMove(tx, locked, again.value, { actor, reason: "Novo agendamento" }, now);
    }
    const { startsAt } = wanted;
    const place = { office: taken.value.code, orderId: locked.id, orderNumber: locked.number };
    await tellChange(tx, deps, { kind: "booked", id, sequence: 0, startsAt, ...place });
    return ok({ id });
  });
}
