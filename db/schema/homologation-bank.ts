import { bigserial, date, index, integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { BankNotice, NoticedPayment } from "@/lib/billing/bank-notice";
import { bankStates } from "@/lib/billing/bank-state";
import { instant } from "./columns";

/** What the built-in bank of the demonstration knows of a title. The portal reads it through the bank's port alone. */
export const homologationTitles = pgTable("homologation_titles", {
  seuNumero: text("seu_numero").primaryKey(),
  providerId: uuid("provider_id").notNull(),
  state: text({ enum: bankStates }).notNull(),
  amountCents: integer("amount_cents").notNull(),
  dueOn: date("due_on").notNull(),
  payableUntil: date("payable_until").notNull(),
  nossoNumero: text("nosso_numero").notNull(),
  codigoBarras: text("codigo_barras").notNull(),
  linhaDigitavel: text("linha_digitavel").notNull(),
  pixCopiaECola: text("pix_copia_e_cola").notNull(),
  rejection: text(),
  /** What it was told to do and has not done yet: done from then on. */
  nextState: text("next_state", { enum: bankStates }),
  nextStateAt: instant("next_state_at"),
});

/** What the built-in bank has to tell, in the order in which it came to be. */
export const homologationNotices = pgTable(
  "homologation_notices",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    seuNumero: text("seu_numero").notNull(),
    event: text().$type<BankNotice["event"]>().notNull(),
    payment: jsonb().$type<Omit<NoticedPayment, "paidAt"> & { paidAt: string }>(),
    at: instant("at").notNull(),
  },
  (t) => [index("homologation_notices_by_time").on(t.at)],
);

/** How the built-in bank is told to behave: one row, or none, and then it behaves well. */
export const homologationConduct = pgTable("homologation_conduct", {
  id: smallint().primaryKey(),
  conduct: jsonb().$type<Record<string, unknown>>().notNull(),
});
