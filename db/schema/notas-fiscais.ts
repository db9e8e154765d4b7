import {
  type AnyPgColumn,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { notaStatuses } from "@/lib/notas-fiscais/nota-fiscal";
import { instant } from "./columns";
import { orders } from "./orders";

/** An NFS-e of an order, as the issuing system gave it. Money in centavos; the city's rate in hundredths of a percent. */
export const notasFiscais = pgTable(
  "notas_fiscais",
  {
    id: uuid().primaryKey(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    number: text().notNull(),
    series: text().notNull().default(""),
    verificationCode: text("verification_code").notNull().default(""),
    accessKey: text("access_key"),
    status: text({ enum: notaStatuses }).notNull(),
    replacedBy: uuid("replaced_by").references((): AnyPgColumn => notasFiscais.id),
    issuedAt: instant("issued_at").notNull(),
    competence: date().notNull(),
    issuerCnpj: text("issuer_cnpj").notNull(),
    issuerName: text("issuer_name").notNull(),
    takerDocument: text("taker_document").notNull(),
    takerName: text("taker_name").notNull(),
    serviceCode: text("service_code").notNull(),
    description: text().notNull(),
    amountCents: integer("amount_cents").notNull(),
    deductionsCents: integer("deductions_cents").notNull(),
    issRateHundredths: integer("iss_rate_hundredths").notNull(),
    issCents: integer("iss_cents").notNull(),
    withheldCents: integer("withheld_cents").notNull(),
    netCents: integer("net_cents").notNull(),
    checkUrl: text("check_url"),
    version: integer().notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("notas_fiscais_once").on(t.issuerCnpj, t.series, t.number),
    index("notas_fiscais_of_order").on(t.orderId),
  ],
);
