import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** One person per CPF. The row comes with the first order; it proves nothing and opens nothing. */
export const customers = pgTable(
  "customers",
  {
    id: uuid().primaryKey().defaultRandom(),
    cpf: text().notNull().unique(),
    name: text().notNull(),
    birthDate: date("birth_date"),
    email: text().notNull(),
    phone: text().notNull().default(""),
    streetType: text("street_type").notNull().default(""),
    street: text().notNull().default(""),
    /** Empty with `street` filled: the address has no number («Sem número»). */
    streetNumber: text("street_number").notNull().default(""),
    cep: text().notNull().default(""),
    complement: text().notNull().default(""),
    district: text().notNull().default(""),
    state: text().notNull().default(""),
    city: text().notNull().default(""),
    country: text().notNull().default("Brasil"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [check("customers_cpf_digits", sql`${t.cpf} ~ '^[0-9]{11}$'`)],
);

/** The access of a customer: there is one, or none. */
export const accesses = pgTable("accesses", {
  customerId: uuid("customer_id")
    .primaryKey()
    .references(() => customers.id),
  passwordHash: text("password_hash").notNull(),
  passwordChangedAt: instant("password_changed_at").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** A sign-in on one device. The cookie names the row; ending the row ends the session everywhere. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    device: text().notNull().default(""),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("sessions_live_of_customer").on(t.customerId).where(sql`${t.endedAt} is null`)],
);

/** A browser that signed in before: it has a bucket of its own when somebody else tries this CPF's passwords. */
export const knownDevices = pgTable("known_devices", {
  tokenHash: text("token_hash").primaryKey(),
  customerId: uuid("customer_id")
    .notNull()
    .references(() => customers.id),
  createdAt: instant("created_at").notNull(),
});

/** A sign-up under way in one browser. It exists, and costs the same, whether or not the pair CPF + e-mail is an order's. */
export const signUpAttempts = pgTable("sign_up_attempts", {
  id: uuid().primaryKey(),
  browserHash: text("browser_hash").notNull().unique(),
  cpf: text().notNull(),
  email: text().notNull(),
  codeHash: text("code_hash").notNull(),
  tries: integer().notNull().default(0),
  verifiedAt: instant("verified_at"),
  /** Sealed JSON of the form, kept between «Salvar Dados» and the confirmation. */
  draft: text(),
  passwordHash: text("password_hash"),
  expiresAt: instant("expires_at").notNull(),
  createdAt: instant("created_at").notNull(),
});

/** Links of password recovery: at most one live link a customer, said by the index. */
export const passwordResets = pgTable(
  "password_resets",
  {
    id: uuid().primaryKey(),
    customerId: uuid("customer_id")
      .notNull()
      .references(() => customers.id),
    tokenHash: text("token_hash").notNull().unique(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    voidedAt: instant("voided_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("password_resets_one_live")
      .on(t.customerId)
      .where(sql`${t.usedAt} is null and ${t.voidedAt} is null`),
  ],
);
