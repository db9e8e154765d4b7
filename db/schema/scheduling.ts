import { sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { appointmentChanges, appointmentModes, appointmentStatuses } from "@/lib/scheduling/appointment";
import type { Closure, OfficeHoliday, Span, WeeklyHours } from "@/lib/scheduling/office";
import { instant, quoted } from "./columns";
import { orders } from "./orders";

/** A place of the AR where holders are validated. What its free slots follow from is data of the office (see scheduling rules R1–R9). */
export const offices = pgTable(
  "offices",
  {
    id: uuid().primaryKey(),
    /** The AR's own name for it, by which the API addresses it. */
    code: text().notNull().unique(),
    name: text().notNull(),
    active: boolean().notNull().default(true),
    inPerson: boolean("in_person").notNull().default(true),
    video: boolean().notNull().default(false),
    /** The room of its videoconferences; empty when the office has none. */
    videoLink: text("video_link").notNull().default(""),
    /** May a visit be booked before the payment is confirmed? */
    bookAhead: boolean("book_ahead").notNull().default(false),
    streetType: text("street_type").notNull(),
    street: text().notNull(),
    streetNumber: text("street_number").notNull(),
    complement: text().notNull().default(""),
    district: text().notNull(),
    cep: text().notNull(),
    city: text().notNull(),
    state: text().notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    phone: text().notNull(),
    email: text().notNull(),
    accessibility: text().notNull().default(""),
    timezone: text().notNull(),
    capacity: smallint().notNull(),
    slotMinutes: smallint("slot_minutes").notNull(),
    minNoticeMinutes: integer("min_notice_minutes").notNull(),
    horizonDays: integer("horizon_days").notNull(),
    cancelLimitMinutes: integer("cancel_limit_minutes").notNull(),
    maxMoves: smallint("max_moves").notNull(),
    maxMissed: smallint("max_missed").notNull(),
    weeklyHours: jsonb("weekly_hours").$type<WeeklyHours>().notNull(),
    lunch: jsonb().$type<Span | null>(),
    closures: jsonb().$type<Closure[]>().notNull(),
    holidays: jsonb().$type<OfficeHoliday[]>().notNull(),
    version: integer().notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    index("offices_by_place").on(t.state, t.city),
    check("offices_capacity", sql`${t.capacity} between 0 and 50`),
    check("offices_slot", sql`${t.slotMinutes} between 5 and 240`),
  ],
);

/** One row an appointment, for life: its id is the calendar file's UID. The indexes let two people never hold one seat. */
export const appointments = pgTable(
  "appointments",
  {
    id: uuid().primaryKey(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    officeId: uuid("office_id")
      .notNull()
      .references(() => offices.id),
    mode: text({ enum: appointmentModes }).notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    seat: smallint().notNull(),
    status: text({ enum: appointmentStatuses }).notNull(),
    /** The calendar's SEQUENCE, and the lock by which a stale page is told so. */
    sequence: integer().notNull().default(0),
    reason: text().notNull().default(""),
    /** When the holder said that they will come, at this time. */
    confirmedAt: instant("confirmed_at"),
    /** When the office stopped serving at this time: the holder was told, and chooses anew without limits. */
    displacedAt: instant("displaced_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("appointments_one_a_seat")
      .on(t.officeId, t.startsAt, t.seat)
      .where(sql`${t.status} = 'booked'`),
    uniqueIndex("appointments_one_an_order").on(t.orderId).where(sql`${t.status} = 'booked'`),
    index("appointments_of_office").on(t.officeId, t.startsAt),
    index("appointments_of_order").on(t.orderId),
    index("appointments_displaced")
      .on(t.officeId)
      .where(sql`${t.displacedAt} is not null and ${t.status} = 'booked'`),
    check("appointments_seat", sql`${t.seat} >= 1`),
    check("appointments_status", sql`${t.status} in (${quoted(appointmentStatuses)})`),
    check("appointments_mode", sql`${t.mode} in (${quoted(appointmentModes)})`),
    check("appointments_lasts", sql`${t.endsAt} > ${t.startsAt}`),
  ],
);

/** What happened to an appointment, appended with the change and never changed (a trigger says so). */
export const appointmentEvents = pgTable(
  "appointment_events",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    appointmentId: uuid("appointment_id")
      .notNull()
      .references(() => appointments.id),
    sequence: integer().notNull(),
    kind: text({ enum: appointmentChanges }).notNull(),
    /** A change that the office made necessary counts for no limit. */
    forced: boolean().notNull().default(false),
    officeId: uuid("office_id")
      .notNull()
      .references(() => offices.id),
    startsAt: instant("starts_at").notNull(),
    actor: text().notNull(),
    reason: text().notNull().default(""),
    at: instant("at").notNull(),
  },
  (t) => [unique("appointment_events_once").on(t.appointmentId, t.sequence, t.kind)],
);
