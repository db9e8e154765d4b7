import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigserial,
  check,
  date,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { reviewReasons } from "@/lib/billing/bank-notice";
import { boletoStatuses, openBoletoStatuses } from "@/lib/billing/boleto-moves";
import type { BoletoPayer } from "@/lib/billing/boleto-payer";
import { chargeStatuses } from "@/lib/billing/charge";
import { paymentMethods, paymentOutcomes } from "@/lib/billing/payment";
import { actorTypes } from "@/lib/orders/order";
import { instant, quoted } from "./columns";
import { orders } from "./orders";

/** What an order is to be paid, while it lasts: one open charge an order, said by the index. */
export const charges = pgTable(
  "charges",
  {
    id: uuid().primaryKey(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    status: text({ enum: chargeStatuses }).notNull(),
    amountCents: integer("amount_cents").notNull(),
    /** Who is billed where the order only names them: address and e-mail that the customer gave. */
    payer: jsonb().$type<BoletoPayer>(),
    createdAt: instant("created_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    uniqueIndex("charges_one_open_an_order").on(t.orderId).where(sql`${t.status} = 'open'`),
    index("charges_of_order").on(t.orderId, t.createdAt),
    check("charges_status", sql`${t.status} in (${quoted(chargeStatuses)})`),
    check("charges_amount", sql`${t.amountCents} > 0`),
  ],
);

/** Where our own numbers of titles come from: never twice, whatever becomes of the title. */
export const boletoNumbers = pgSequence("boleto_numbers", { startWith: 1_000_001 });

/** One title at a bank. Every change of it is made by whoever holds its order. */
export const boletos = pgTable(
  "boletos",
  {
    id: uuid().primaryKey(),
    chargeId: uuid("charge_id")
      .notNull()
      .references(() => charges.id),
    bankCode: text("bank_code").notNull(),
    /** Our name for the title at the bank: also the idempotency key of all that we ask about it. */
    seuNumero: text("seu_numero").notNull().unique(),
    status: text({ enum: boletoStatuses }).notNull(),
    amountCents: integer("amount_cents").notNull(),
    /** Fine and interest of the title before, which the amount includes. */
    lateCents: integer("late_cents").notNull().default(0),
    issuedOn: date("issued_on").notNull(),
    dueOn: date("due_on").notNull(),
    /** The last day on which the bank takes it: the order's own. */
    payableUntil: date("payable_until").notNull(),
    payer: jsonb().$type<BoletoPayer>().notNull(),
    /** The bank's own names for it, and what is printed: null until it is registered. */
    providerId: text("provider_id"),
    nossoNumero: text("nosso_numero"),
    codigoBarras: text("codigo_barras"),
    linhaDigitavel: text("linha_digitavel"),
    pixCopiaECola: text("pix_copia_e_cola"),
    rejection: text(),
    /** A due date that the bank has not confirmed yet. */
    dueWanted: date("due_wanted"),
    /** It is to be taken back, as soon as the bank has it. */
    baixaWantedAt: instant("baixa_wanted_at"),
    /** A title with this due date takes its place once the bank has confirmed that it is gone. */
    replacementDueOn: date("replacement_due_on"),
    /** The title whose place this one took. */
    replacesId: uuid("replaces_id").references((): AnyPgColumn => boletos.id),
    /** When the bank was first asked for what is waited for: what it answered may be lost, so it is asked before anything is sent again. */
    askedAt: instant("asked_at"),
    registeredAt: instant("registered_at"),
    paidAt: instant("paid_at"),
    cancelledAt: instant("cancelled_at"),
    version: integer().notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("boletos_one_payable_a_charge")
      .on(t.chargeId)
      .where(sql`${t.status} in (${quoted(openBoletoStatuses)})`),
    uniqueIndex("boletos_replaced_once").on(t.replacesId),
    index("boletos_of_charge").on(t.chargeId, t.createdAt),
    check("boletos_status", sql`${t.status} in (${quoted(boletoStatuses)})`),
    check("boletos_amount", sql`${t.amountCents} > 0 and ${t.lateCents} between 0 and ${t.amountCents}`),
    check("boletos_seu_numero", sql`${t.seuNumero} ~ '^[0-9]{1,15}$'`),
    check(
      "boletos_registered_has_codes",
      sql`${t.status} not in ('registered', 'overdue') or ${t.linhaDigitavel} is not null`,
    ),
  ],
);

/** What happened to a title, appended with the change and never changed (a trigger says so). */
export const boletoEvents = pgTable(
  "boleto_events",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    boletoId: uuid("boleto_id")
      .notNull()
      .references(() => boletos.id),
    fromStatus: text("from_status", { enum: boletoStatuses }),
    toStatus: text("to_status", { enum: boletoStatuses }).notNull(),
    actorType: text("actor_type", { enum: actorTypes }).notNull(),
    /** Which one: a customer's id, the bank's code, «cron». Never a CPF. */
    actor: text().notNull(),
    reason: text().notNull().default(""),
    at: instant("at").notNull(),
  },
  (t) => [index("boleto_events_of_boleto").on(t.boletoId, t.id)],
);

/** All that a bank told us, as it came, each once; what a person must look at says why. */
export const bankNotices = pgTable(
  "bank_notices",
  {
    id: uuid().primaryKey(),
    source: text().notNull(),
    reference: text().notNull(),
    /** SHA-256 of what was said: the same name with other words is another notice, and for a person. */
    fingerprint: text().notNull(),
    event: text().notNull(),
    seuNumero: text("seu_numero").notNull(),
    boletoId: uuid("boleto_id").references(() => boletos.id),
    review: text({ enum: reviewReasons }),
    raw: jsonb().$type<Record<string, unknown>>().notNull(),
    at: instant("at").notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (t) => [
    uniqueIndex("bank_notices_once").on(t.source, t.reference, t.fingerprint),
    index("bank_notices_to_review").on(t.receivedAt).where(sql`${t.review} is not null`),
  ],
);

/** Up to when all that a bank told was taken in. What could not be is asked for again until it can. */
export const bankCursors = pgTable("bank_cursors", {
  source: text().primaryKey(),
  heardUntil: instant("heard_until").notNull(),
});

/** Every payment that a bank told of, each once: `source` with `reference` is the bank's own name for it. */
export const payments = pgTable(
  "payments",
  {
    id: uuid().primaryKey(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    /** The title that was paid, when it was one of ours. */
    boletoId: uuid("boleto_id").references(() => boletos.id),
    source: text().notNull(),
    reference: text().notNull(),
    method: text({ enum: paymentMethods }).notNull(),
    amountCents: integer("amount_cents").notNull(),
    /** Fine and interest in it, which pay nothing of the price. */
    lateCents: integer("late_cents").notNull().default(0),
    outcome: text({ enum: paymentOutcomes }).notNull(),
    paidAt: instant("paid_at").notNull(),
    creditedOn: date("credited_on"),
    /** Who was billed when it was paid: a later change of payer does not rewrite it. */
    payerName: text("payer_name").notNull(),
    payerDocument: text("payer_document").notNull(),
    /** What the bank said, as it came. */
    notice: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("payments_once").on(t.source, t.reference),
    index("payments_of_order").on(t.orderId, t.createdAt),
    check("payments_amount", sql`${t.amountCents} > 0`),
    check("payments_late", sql`${t.lateCents} between 0 and ${t.amountCents}`),
  ],
);

/** Payments that the bank took back. The payment itself stays as it was told. */
export const paymentReversals = pgTable("payment_reversals", {
  paymentId: uuid("payment_id")
    .primaryKey()
    .references(() => payments.id),
  at: instant("at").notNull(),
  createdAt: instant("created_at").notNull(),
});
