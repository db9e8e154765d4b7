import { sql } from "drizzle-orm";
import { check, customType, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { customers } from "./customers";
import { orders } from "./orders";

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** What the customer gave so far of an order in `draft`, kept at each step so that it goes on at another device. */
export const orderDrafts = pgTable("order_drafts", {
  orderId: uuid("order_id")
    .primaryKey()
    .references(() => orders.id),
  /** Fields by name, as the form typed them and the step's schema passed them. */
  fields: jsonb().$type<Record<string, string>>().notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/** Which terms were accepted, by whom, when: the text's own hash stands beside its version. */
export const termsAcceptances = pgTable(
  "terms_acceptances",
  {
    id: uuid().primaryKey(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    version: text().notNull(),
    textHash: text("text_hash").notNull(),
    acceptedAt: instant("accepted_at").notNull(),
  },
  (t) => [index("terms_acceptances_of_order").on(t.orderId)],
);

/**
 * A file that belongs to an order. `content` is null when the storage is elsewhere; `storageKey` names it there. One that
 * is «unused» is on its way in or out: nobody reads it, and its row stays until its bytes are gone.
 */
export const storedFiles = pgTable(
  "stored_files",
  {
    id: uuid().primaryKey(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    kind: text({ enum: ["empenho", "unused"] }).notNull(),
    name: text().notNull(),
    contentType: text("content_type").notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    storageKey: text("storage_key").notNull().unique(),
    content: bytea(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("stored_files_of_order").on(t.orderId), check("stored_files_size", sql`${t.size} > 0`)],
);
