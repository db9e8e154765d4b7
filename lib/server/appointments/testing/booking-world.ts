import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { orders } from "@/db/schema/orders";
import type { offices } from "@/db/schema/scheduling";
import { officeRow } from "@/db/test/office-rows";
import { newCustomer } from "@/db/test/order-rows";
import { availableSlots } from "@/lib/scheduling/available-slots";
import { everyDay } from "@/lib/scheduling/sample-office";
import { holidaysBetween } from "@/lib/scheduling/wish";

const AT = new Date("2026-11-20T12:00:00Z");
/** An office that is open every day from 8 to 18, one seat, half an hour a slot, with what the test changes. @returns its row */
export const newOffice = (db: Db, code: string, own: Partial<typeof offices.$inferInsert> = {}) => {
  const weeklyHours = everyDay({ start: "08:00", end: "18:00" });
  return officeRow(db, { code, weeklyHours, capacity: 1, slotMinutes: 30, minNoticeMinutes: 0, ...own });
};

/** The first free times of an office, as instants. */
export function timesOf(office: Awaited<ReturnType<typeof newOffice>>, now: Date, count: number): Date[] {
  const [from, to] = ["2026-11-25", "2027-03-31"];
  const holidays = holidaysBetween(office, from, to);
  const slots = availableSlots({ office, holidays, booked: [], now, from, to });
  if (slots.length < count) throw new Error(`only ${slots.length} times`);
  return slots.slice(0, count).map(({ start }) => new Date(start));
}

/** Orders of one new customer that await validation, numbered from `first` on. @returns the customer's id */
export async function newOrdersToValidate(
  db: Db,
  cpf: string,
  first: number,
  count: number,
): Promise<string> {
  const customerId = await newCustomer(db, cpf);
  await db.execute(sql`
    insert into ${orders} (id, number, customer_id, holder_email, kind, product, certificate_type, media, months, renewal,
      price_cents, payer_name, payer_document, payment_terms, status, placed_at, expires_on, created_at, updated_at)
    select gen_random_uuid(), n::text, ${customerId}, 'a@example.com', 'pessoa_fisica', 'CPF A1', 'A1', 'none', 12, false,
      18000, 'Ana', ${cpf}, 'boleto', 'awaiting_validation', ${AT.toISOString()}, '2027-06-30', ${AT.toISOString()}, ${AT.toISOString()}
    from generate_series(${first}::int, ${first + count - 1}::int) n`);
  return customerId;
}
