import { z } from "zod";
import appointments from "@/db/seed/appointments.json";
import everyStatus from "@/db/seed/every-status.json";
import fiftyFive from "@/db/seed/fifty-five-orders.json";
import manual from "@/db/seed/manual-orders.json";
import noAccess from "@/db/seed/no-access.json";
import offices from "@/db/seed/offices.json";
import signIns from "@/db/seed/sign-ins.json";
import { actorTypes, orderStatuses } from "@/lib/orders/order";
import { orderInput } from "@/lib/orders/order-input";
import { appointmentModes } from "@/lib/scheduling/appointment";
import { type OfficeInput, officeInput } from "@/lib/scheduling/office-input";
import { resolveDates } from "./relative-dates";

const seedMove = z.strictObject({
  to: z.enum(orderStatuses),
  at: z.iso.datetime().transform((text) => new Date(text)),
  by: z.enum(actorTypes),
  reason: z.string().default(""),
});

/** An order in the form of the API, and what happened to it afterwards. */
const seedOrder = z.strictObject({ order: orderInput, moves: z.array(seedMove) });
export type SeedOrder = z.output<typeof seedOrder>;
export type SeedHolder = { cpf: string; password: string | null; orders: SeedOrder[] };

/** `common` holds the fields that all orders of a file share; each line of `orders` adds its own. */
type SeedFile = {
  common: { holder: { cpf: string } } & Record<string, unknown>;
  orders: ({ moves: unknown[] } & Record<string, unknown>)[];
};

function holderOf({ common, orders }: SeedFile, now: Date): SeedHolder {
  const { cpf } = common.holder;
  const lines = orders.map(({ moves, ...own }) => ({ order: { ...common, ...own }, moves }));
  const password = signIns.find((signIn) => signIn.cpf === cpf)?.password ?? null;
  return { cpf, password, orders: z.array(seedOrder).parse(resolveDates(lines, now)) };
}

/** The demonstration as of now. People, CPFs and companies are made up; e-mails are at domains for examples. */
export const demonstration = (now: Date): SeedHolder[] =>
  [manual, noAccess, fiftyFive, everyStatus].map((file) => holderOf(file, now));

/** The offices of the demonstration, in several states and zones. */
export const demonstrationOffices = (): OfficeInput[] => z.array(officeInput).parse(offices);

/** An order's appointment: the first free time of an office, so many days from today on. */
const seedAppointment = z.strictObject({
  order: z.string(),
  office: z.string(),
  mode: z.enum(appointmentModes),
  fromDay: z.int().min(0),
});
export type SeedAppointment = z.output<typeof seedAppointment>;

export const demonstrationAppointments = (): SeedAppointment[] =>
  z.array(seedAppointment).parse(appointments);
