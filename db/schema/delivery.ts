import { sql } from "drizzle-orm";
import { bigint, bigserial, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { integrationEvents, webhookEndpoints } from "./integration";

/** Whatever must leave the process, written in the transaction that wants it. `payload` is sealed, and erased once sent. */
export const outbox = pgTable(
  "outbox",
  {
    /** Also the idempotency key at the receiver. */
    id: uuid().primaryKey(),
    /** `bank`: a step of a title at its bank. */
    kind: text({ enum: ["email", "task", "webhook", "bank"] }).notNull(),
    /** Says what happened in the log without saying to whom: the message's template. */
    topic: text().notNull(),
    payload: text(),
    /** A webhook has no payload of its own: what is sent is the event, the same at every try. */
    eventId: bigint("event_id", { mode: "number" }).references(() => integrationEvents.id),
    endpointId: uuid("endpoint_id").references(() => webhookEndpoints.id),
    /** Rows of one group leave one after the other, in the order of `seq`. */
    groupKey: text("group_key"),
    seq: bigserial({ mode: "number" }).notNull(),
    status: text({ enum: ["pending", "sent", "parked"] })
      .notNull()
      .default("pending"),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    lockedUntil: instant("locked_until"),
    lastError: text("last_error"),
    createdAt: instant("created_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (t) => [
    index("outbox_due").on(t.nextAttemptAt).where(sql`${t.status} = 'pending'`),
    index("outbox_due_mail")
      .on(t.nextAttemptAt)
      .where(sql`${t.status} = 'pending' and ${t.kind} <> 'webhook'`),
    index("outbox_due_webhooks")
      .on(t.endpointId, t.nextAttemptAt, t.seq)
      .where(sql`${t.status} = 'pending' and ${t.kind} = 'webhook'`),
    index("outbox_of_event").on(t.eventId),
    index("outbox_parked").on(t.createdAt).where(sql`${t.status} = 'parked'`),
    index("outbox_group").on(t.groupKey, t.seq).where(sql`${t.status} = 'pending'`),
    check("outbox_status", sql`${t.status} in ('pending', 'sent', 'parked')`),
  ],
);

/** The embedded mailbox of the demonstration: what Resend would have delivered. */
export const demoMailbox = pgTable("demo_mailbox", {
  id: uuid().primaryKey(),
  to: text().notNull(),
  subject: text().notNull(),
  html: text().notNull(),
  text: text().notNull(),
  attachments: jsonb()
    .$type<{ filename: string; contentType: string; content: string }[]>()
    .notNull()
    .default([]),
  sentAt: instant("sent_at").notNull(),
});
