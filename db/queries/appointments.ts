import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { moment } from "@/db/schema/columns";
import { orders } from "@/db/schema/orders";
import { appointmentEvents, appointments, offices } from "@/db/schema/scheduling";
import type { Owner } from "@/lib/identity/owner";
import { parseOrderNumber } from "@/lib/orders/order-number";
import type { AppointmentMode } from "@/lib/scheduling/appointment";
import { missed, movesMade } from "./appointment-counts";
import { bookableAhead, orderColumns, withNotas } from "./order-columns";

export type AppointmentRow = typeof appointments.$inferSelect;
type OfficeRow = typeof offices.$inferSelect;

export type HeldOrder = Pick<typeof orders.$inferSelect, keyof typeof heldColumns>;

/** A seat to be taken: where, when and how, by the rules of the office's version. */
export type SeatWish = {
  office: Pick<OfficeRow, "id" | "version">;
  mode: AppointmentMode;
  startsAt: Date;
  endsAt: Date;
};

/** What booking and the order's own moves ask of an order. Few: most of a booking's time goes into asking for columns. */
const heldColumns = {
  id: orders.id,
  number: orders.number,
  version: orders.version,
  status: orders.status,
  videoAllowed: orders.videoAllowed,
  renewal: orders.renewal,
  currentCertificateValidUntil: orders.currentCertificateValidUntil,
  paymentTerms: orders.paymentTerms,
  months: orders.months,
  paidAt: orders.paidAt,
  validFrom: orders.validFrom,
  validUntil: orders.validUntil,
  certificateSerial: orders.certificateSerial,
};

/** How an order stands with the scheduler: an office takes it before its payment, how often it was missed, has it a live appointment. */
export type Standing = { bookableAhead: boolean; missed: number; isBooked: boolean };

type Change = { actor: string; now: Date };

/** A wish as the last arguments of `book_seat` and `move_seat`. */
export const wishValues = ({ office, mode, startsAt, endsAt }: SeatWish, { actor, now }: Change): SQL =>
  sql`${office.id}::uuid, ${office.version}::int, ${mode}, ${moment(startsAt)}, ${moment(endsAt)}, ${actor}, ${moment(now)}`;

/** The appointments of one customer's orders. Somebody else's is not found, for reads and for writes. */
export function appointmentsOf(owner: Owner, db: Db | Tx) {
  const own = eq(orders.customerId, owner.customerId);

  /** An order as the rules of booking see it, with its last appointment, a live one before all. */
  async function find(typed: string) {
    const number = parseOrderNumber(typed);
    if (!number) return undefined;
    const [row] = await db
      .select({
        order: orderColumns,
        videoAllowed: orders.videoAllowed,
        movesMade,
        missed,
        appointment: appointments,
        office: offices,
      })
      .from(orders)
      .leftJoin(appointments, eq(appointments.orderId, orders.id))
      .leftJoin(offices, eq(offices.id, appointments.officeId))
      .where(and(own, eq(orders.number, number)))
      .orderBy(desc(eq(appointments.status, "booked")), desc(appointments.updatedAt))
      .limit(1);
    if (!row) return undefined;
    const { order, appointment, office, ...counts } = row;
    const last = appointment && office ? { appointment, office } : null;
    return { ...counts, order: withNotas(order), last };
  }

  /** Holds the order until the transaction ends: bookings, moves and the order's own end come one by one. */
  async function lock(typed: string): Promise<HeldOrder | undefined> {
    const number = parseOrderNumber(typed);
    if (!number) return undefined;
    const [row] = await db
      .select(heldColumns)
      .from(orders)
      .where(and(own, eq(orders.number, number)))
      .for("no key update");
    return row;
  }

  /** What a booking depends on, of an order that the caller holds. */
  async function standing(typed: string): Promise<Standing | undefined> {
    const number = parseOrderNumber(typed);
    if (!number) return undefined;
    const isBooked = sql<boolean>`exists (select from appointments a where a.order_id = orders.id and a.status = 'booked')`;
    const [row] = await db
      .select({ bookableAhead, missed, isBooked })
      .from(orders)
      .where(and(own, eq(orders.number, number)));
    return row;
  }

  /** The live appointment of an order that the caller holds, and what a change of it depends on. */
  async function live(typed: string) {
    const number = parseOrderNumber(typed);
    if (!number) return undefined;
    const [row] = await db
      .select({ appointment: appointments, office: offices, movesMade })
      .from(appointments)
      .innerJoin(orders, eq(orders.id, appointments.orderId))
      .innerJoin(offices, eq(offices.id, appointments.officeId))
      .where(and(own, eq(orders.number, number), eq(appointments.status, "booked")));
    return row;
  }

  /** What happened to an order's appointments, oldest first. */
  async function history(typed: string) {
    const number = parseOrderNumber(typed);
    if (!number) return [];
    const { id, kind, at, startsAt, forced, reason } = appointmentEvents;
    return db
      .select({
        id,
        kind,
        at,
        startsAt,
        forced,
        reason,
        actor: appointmentEvents.actor,
        officeName: offices.name,
        timezone: offices.timezone,
      })
      .from(appointmentEvents)
      .innerJoin(appointments, eq(appointments.id, appointmentEvents.appointmentId))
      .innerJoin(orders, eq(orders.id, appointments.orderId))
      .innerJoin(offices, eq(offices.id, appointmentEvents.officeId))
      .where(and(own, eq(orders.number, number)))
      .orderBy(asc(appointmentEvents.id));
  }

  /** One decision in the database (`book_seat`). @throws when the order has a live appointment: the caller holds its lock and has looked */
  async function book(id: string, orderId: string, wish: SeatWish, change: Change) {
    const [row] = await db.execute<{ outcome: "booked" | "full" | "office_changed" }>(
      sql`select book_seat(${id}::uuid, ${orders.id}, ${wishValues(wish, change)}) as outcome from ${orders} where ${and(own, eq(orders.id, orderId))}`,
    );
    return row?.outcome;
  }

  /** One decision in the database (`move_seat`). `stale`: it is not the appointment any more that the page showed. */
  async function move(
    { id, sequence }: Pick<AppointmentRow, "id" | "sequence">,
    wish: SeatWish,
    change: Change,
  ) {
    const [row] = await db.execute<{ outcome: "moved" | "full" | "stale" | "office_changed" }>(
      sql`select move_seat(${appointments.id}, ${sequence}::int, ${wishValues(wish, change)}) as outcome
          from ${appointments} join ${orders} on ${eq(orders.id, appointments.orderId)} where ${and(own, eq(appointments.id, id))}`,
    );
    return row?.outcome;
  }

  return { find, lock, standing, live, history, book, move };
}
