import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { asc, eq } from "drizzle-orm";
import { orders } from "@/db/schema/orders";
import { appointments, offices } from "@/db/schema/scheduling";
import { appointmentRow, officeRow } from "@/db/test/office-rows";
import { everyDay } from "@/lib/scheduling/sample-office";
import { civilDateOf } from "@/lib/shared/dates";
import { db, type Holder, newHolder, PASSWORD } from "./database";
import { expect, signIn } from "./test";

export type Office = Awaited<ReturnType<typeof officeRow>>;

/** Where the tests' offices are; those of the demonstration are elsewhere. */
export const CITY = "Laranjal do Jari";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * An office that is open every day from 8 to 18, half an hour a slot, from the day after tomorrow on, with what the test
 * changes: whatever the hour at which the tests run, its first day is whole and a first time may still be moved.
 */
export function newOffice(own: Parameters<typeof officeRow>[1] = {}): Promise<Office> {
  const code = `teste-${randomInt(1e9)}`;
  const weeklyHours = everyDay({ start: "08:00", end: "18:00" });
  const place = { code, name: `Unidade ${code}`, city: CITY, state: "AP" };
  const [today, tomorrow] = [0, DAY_MS].map((ahead) => civilDateOf(new Date(Date.now() + ahead)));
  const closures = [{ from: today ?? "", to: tomorrow ?? "" }];
  return officeRow(db, { ...place, weeklyHours, closures, ...own });
}

/** Changes an office as the API would. */
export const changeOffice = ({ id, version }: Office, own: Partial<typeof offices.$inferInsert>) =>
  db
    .update(offices)
    .set({ ...own, version: version + 1 })
    .where(eq(offices.id, id));

/** A holder with an access, and an order that awaits its validation, with what the test changes. */
export async function newVisitHolder(own: Partial<typeof orders.$inferInsert> = {}): Promise<Holder> {
  const holder = await newHolder({ password: PASSWORD });
  await db
    .update(orders)
    .set({ status: "awaiting_validation", ...own })
    .where(eq(orders.number, holder.orderNumber));
  return holder;
}

/** The appointments of a holder's order, the oldest first. */
export async function visitsOf({ orderNumber }: Holder) {
  const rows = await db
    .select({ appointment: appointments })
    .from(appointments)
    .innerJoin(orders, eq(orders.id, appointments.orderId))
    .where(eq(orders.number, orderNumber))
    .orderBy(asc(appointments.createdAt));
  return rows.map(({ appointment }) => appointment);
}

/** Changes the holder's last appointment behind the portal's back. */
export async function changeVisit(holder: Holder, own: Partial<typeof appointments.$inferInsert>) {
  const last = (await visitsOf(holder)).at(-1);
  if (!last) throw new Error("no appointment");
  await db.update(appointments).set(own).where(eq(appointments.id, last.id));
}

/** Books a time for an order behind the portal's back. */
export async function bookFor({ orderNumber }: Holder, { id: officeId }: Office, startsAt: Date) {
  const [order] = await db.select().from(orders).where(eq(orders.number, orderNumber));
  if (!order) throw new Error("the order is missing");
  return appointmentRow(db, { orderId: order.id, officeId, startsAt });
}

export const visitPath = ({ orderNumber }: Holder) => `/pedidos/${orderNumber}/agendamento`;

export const timesAt = (holder: Holder, { code }: Office) =>
  `${visitPath(holder)}/horarios?forma=presencial&unidade=${code}`;

export const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
export const link = (page: Page, name: string | RegExp) => page.locator("main").getByRole("link", { name });
export const button = (page: Page, name: string) => page.getByRole("button", { name });
export const days = (page: Page) =>
  page.getByRole("navigation", { name: "Dias" }).getByRole("link", { name: /horários/ });
export const times = (page: Page) => page.locator("#horarios").getByRole("link");
export const said = (page: Page, text: string | RegExp) => expect(page.getByText(text)).toBeVisible();

export async function enter(page: Page, holder: Holder) {
  await signIn(page, holder.cpf);
  await expect(title(page, "Pedidos realizados")).toBeVisible();
}

/** From a page of times to the review of one of the day that is shown. @returns the time under review */
export async function chooseTime(page: Page, nth = 0): Promise<Date> {
  await expect(title(page, "Escolha o dia e o horário")).toBeVisible();
  await times(page).nth(nth).click();
  await expect(title(page, "Confira e confirme")).toBeVisible();
  return new Date(new URL(page.url()).searchParams.get("horario") ?? "");
}

/** Signed in, with a time of the office under review. @returns that time */
export async function reviewFirst(page: Page, holder: Holder, office: Office): Promise<Date> {
  await enter(page, holder);
  await page.goto(timesAt(holder, office));
  return chooseTime(page);
}

export async function confirmBooking(page: Page) {
  await button(page, "Confirmar o agendamento").click();
  await said(page, "Agendamento confirmado.");
}

export async function confirmMove(page: Page) {
  await button(page, "Confirmar o novo horário").click();
  await said(page, "Novo horário confirmado.");
}

/** Booked at that time, on the page and in the database. */
export async function expectBooked(page: Page, holder: Holder, startsAt: Date, sequence = 0) {
  const live = (await visitsOf(holder)).filter(({ status }) => status === "booked");
  expect(live).toMatchObject([{ startsAt, sequence }]);
  await expect(page.getByText("Marcado", { exact: true })).toBeVisible();
}
