import { sql } from "drizzle-orm";
import {
  bigserial,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import {
  actorTypes,
  certificateMedia,
  certificateTypes,
  orderKinds,
  orderStatuses,
  paymentTerms,
  runningStatuses,
} from "@/lib/orders/order";
import { instant, quoted } from "./columns";
import { customers } from "./customers";

/** An order as the sales system sent it, with the state that the portal keeps. */
export const orders = pgTable(
  "orders",
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    /** The holder's e-mail as this order gave it: sign-up is proved against it. Lower case. */
    holderEmail: text("holder_email").notNull(),
    kind: text({ enum: orderKinds }).notNull(),
    organisationCnpj: text("organisation_cnpj"),
    organisationName: text("organisation_name"),
    product: text().notNull(),
    certificateType: text("certificate_type", { enum: certificateTypes }).notNull(),
    media: text({ enum: certificateMedia }).notNull(),
    months: integer().notNull(),
    /** May the holder be validated by videoconference? The authority's policy, which comes with the product. */
    videoAllowed: boolean("video_allowed").notNull().default(false),
    renewal: boolean().notNull(),
    priceCents: integer("price_cents").notNull(),
    payerName: text("payer_name").notNull(),
    payerDocument: text("payer_document").notNull(),
    paymentTerms: text("payment_terms", { enum: paymentTerms }).notNull(),
    status: text({ enum: orderStatuses }).notNull(),
    placedAt: instant("placed_at").notNull(),
    paidAt: instant("paid_at"),
    validFrom: date("valid_from"),
    validUntil: date("valid_until"),
    currentCertificateValidUntil: date("current_certificate_valid_until"),
    certificateSerial: text("certificate_serial"),
    /** Last civil day for payment and validation; the portal's clock ends the order after it. */
    expiresOn: date("expires_on").notNull(),
    /** What the holder is to the organisation. */
    holderRole: text("holder_role").notNull().default(""),
    empenhoNumber: text("empenho_number"),
    version: integer().notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    index("orders_newest_of_customer").on(t.customerId, t.placedAt.desc(), t.number.desc()),
    index("orders_by_holder_email").on(t.holderEmail),
    index("orders_as_created").on(t.createdAt, t.id),
    index("orders_running_out")
      .on(t.expiresOn)
      .where(sql`${t.status} in (${quoted(runningStatuses)})`),
    check("orders_number_digits", sql`${t.number} ~ '^[0-9]{1,20}$'`),
    check("orders_status", sql`${t.status} in (${quoted(orderStatuses)})`),
    check("orders_kind", sql`${t.kind} in (${quoted(orderKinds)})`),
    check("orders_price", sql`${t.priceCents} >= 0`),
    check(
      "orders_delivered_has_validity",
      sql`${t.status} <> 'delivered' or (${t.validFrom} is not null and ${t.validUntil} is not null)`,
    ),
  ],
);

/** What happened to an order: appended in the transaction that did it, never changed (a trigger says so). */
export const orderEvents = pgTable(
  "order_events",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    fromStatus: text("from_status", { enum: orderStatuses }),
    toStatus: text("to_status", { enum: orderStatuses }).notNull(),
    actorType: text("actor_type", { enum: actorTypes }).notNull(),
    /** Which one: a customer's id, a key's name, «cron». Never a CPF or an e-mail. */
    actor: text().notNull(),
    reason: text().notNull().default(""),
    at: instant("at").notNull(),
  },
  (t) => [
    index("order_events_of_order").on(t.orderId, t.id),
    check("order_events_actor_type", sql`${t.actorType} in (${quoted(actorTypes)})`),
  ],
);

/** A notice of an order's term that was sent, so that none goes out twice. */
export const orderNotices = pgTable(
  "order_notices",
  {
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    kind: text().notNull(),
    /** The term that it spoke of: a new term is told anew. */
    expiresOn: date("expires_on").notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.kind, t.expiresOn] })],
);
