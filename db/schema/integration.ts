import { sql } from "drizzle-orm";
import {
  bigserial,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { eventTypes } from "@/lib/integration/event";
import { instant } from "./columns";
import { orders } from "./orders";

/** A system of the authority that may call `/api/v1`. The key itself is shown once and kept as a hash. */
export const apiKeys = pgTable("api_keys", {
  id: uuid().primaryKey(),
  /** Who calls, as the timeline's events name it: «ERP». */
  name: text().notNull(),
  /** The public part of the key, by which its row is found. */
  prefix: text().notNull().unique(),
  secretHash: text("secret_hash").notNull(),
  scopes: text().array().notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at"),
  revokedAt: instant("revoked_at"),
  lastUsedAt: instant("last_used_at"),
});

/**
 * What a POST answered, written in the transaction of its effect: a caller that never got the answer asks again and gets
 * this one. The primary key makes the second of two at once wait for the first.
 */
export const idempotentAnswers = pgTable(
  "idempotent_answers",
  {
    apiKeyId: uuid("api_key_id")
      .notNull()
      .references(() => apiKeys.id),
    key: text().notNull(),
    /** SHA-256 of method, path and body. */
    fingerprint: text().notNull(),
    status: integer(),
    headers: jsonb().$type<Record<string, string>>(),
    body: text(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.apiKeyId, t.key] }), index("idempotent_answers_by_age").on(t.createdAt)],
);

const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });

/**
 * What happened, for the authority's systems: read by cursor and sent by webhook. No personal data: whoever is told asks
 * the API for more. `tx` lets a reader skip what is not yet settled: ids alone may be committed out of order.
 */
export const integrationEvents = pgTable(
  "integration_events",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    tx: xid8().notNull().default(sql`pg_current_xact_id()`),
    type: text({ enum: eventTypes }).notNull(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    orderNumber: text("order_number").notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    index("integration_events_in_order").on(t.tx, t.id),
    index("integration_events_of_order").on(t.orderId),
  ],
);

/** Where a system wants to be told. Secrets are sealed: they sign, so a hash would not do. */
export const webhookEndpoints = pgTable(
  "webhook_endpoints",
  {
    id: uuid().primaryKey(),
    apiKeyId: uuid("api_key_id")
      .notNull()
      .references(() => apiKeys.id),
    url: text().notNull(),
    /** Which events; none named: all of them. */
    events: text({ enum: eventTypes }).array().notNull(),
    secret: text().notNull(),
    /** Signs too until `previousUntil`, so that the receiver can change over without a gap. */
    previousSecret: text("previous_secret"),
    previousUntil: instant("previous_until"),
    /** While it does not answer it is left alone until then, longer with each failure in a row. */
    pausedUntil: instant("paused_until"),
    failures: integer().notNull().default(0),
    disabledAt: instant("disabled_at"),
    version: integer().notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("webhook_endpoints_one_a_url").on(t.apiKeyId, t.url).where(sql`${t.disabledAt} is null`),
    check("webhook_endpoints_url", sql`${t.url} ~ '^https?://'`),
  ],
);
