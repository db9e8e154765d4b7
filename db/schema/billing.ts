import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { paymentMethods, paymentOutcomes } from "@/lib/billing/payment";
import { instant } from "./columns";
import { orders } from "./orders";

/** Every payment that a bank told of, each once: `source` with `reference` is the bank's own name for it. */
export const payments = pgTable(
  "payments",
  {
    id: uuid().primaryKey(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    source: text().notNull(),
    reference: text().notNull(),
    method: text({ enum: paymentMethods }).notNull(),
    amountCents: integer("amount_cents").notNull(),
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
  ],
);
