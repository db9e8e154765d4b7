import "server-only";
import type { Tx } from "@/db/client";
import { appointmentsOf, type HeldOrder, type Standing } from "@/db/queries/appointments";
import { findBookable } from "@/db/unscoped/offices";
import type { Owner } from "@/lib/identity/owner";
import { moveOrder } from "@/lib/orders/order-moves";
import { type Closed, visitClosed } from "@/lib/orders/service-rules";
import type { AppointmentMode } from "@/lib/scheduling/appointment";
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

/** A refused order that is booked again awaits its validation again. */
async function awaitValidation(tx: Tx, order: HeldOrder, { customerId }: Owner, now: Date) {
  const moved = moveOrder(order, "awaiting_validation", now);
  if (!moved.ok) throw new Error("a rejected order cannot be validated again");
  const actor = { type: "customer", name: customerId } as const;
  await recordMove(tx, order, moved.value, { actor, reason: "Novo agendamento" }, now);
}

/** Is the service open to the order, and is this its only live appointment, of a kind that its product allows? */
function refusalOf(
  order: HeldOrder,
  { bookableAhead, isBooked }: Standing,
  mode: AppointmentMode,
  now: Date,
) {
  const closed = visitClosed({ ...order, bookableAhead }, civilDateOf(now));
  if (closed) return { code: "service_closed", ...closed } as const;
  if (isBooked) return { code: "already_booked" } as const;
  return mode === "video" && !order.videoAllowed ? ({ code: "video_not_allowed" } as const) : null;
}

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
    // One go on the way, one after the other in the database: the order is held before the rest is read.
    const [order, standing, read] = await Promise.all([
      mine.lock(number),
      mine.standing(number),
      findBookable(tx, wanted.office),
    ]);
    if (!order || !standing) return fail({ code: "not_found" as const });
    const refusal = refusalOf(order, standing, wanted.mode, now);
    if (refusal) return fail(refusal);

    const id = deps.ids.uuid();
    const change = { actor: owner.customerId, now };
    const taken = await takeSeat<BookRefusal | { code: "payment_first" }>(
      tx,
      wanted,
      read,
      (office) =>
        order.status === "awaiting_payment" && !office.bookAhead
          ? fail({ code: "payment_first" })
          : book(wishAt(office, wanted.mode, wanted.startsAt), standing.missed, now),
      (wish) => mine.book(id, order.id, wish, change),
    );
    if (!taken.ok) return taken;
    if (order.status === "rejected") await awaitValidation(tx, order, owner, now);
    const { startsAt } = wanted;
    const place = { office: taken.value.code, orderId: order.id, orderNumber: order.number };
    await tellChange(tx, deps, { kind: "booked", id, sequence: 0, startsAt, ...place });
    return ok({ id });
  });
}
