import { notFound } from "next/navigation";
import { type Boleto, boletosOf } from "@/db/queries/boletos";
import { ordersOf } from "@/db/queries/orders";
import { allowsOperation, isOpen } from "@/lib/billing/boleto-moves";
import { dueRange } from "@/lib/billing/due-dates";
import { termHasEnded } from "@/lib/orders/order-term";
import { availabilityOf } from "@/lib/orders/services";
import { requireOwner } from "@/lib/server/auth/require-owner";
import { isLateOn, lateChargesOn } from "@/lib/server/billing/late";
import { deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";

const isChangeable = ({ status, dueWanted }: Boleto) => allowsOperation(status, "segunda_via") && !dueWanted;

/** A title that is late is so from the first minute of the day, whenever the portal comes to write it down. */
const asOf = (today: string) => (title: Boleto) =>
  title.status === "registered" && isLateOn(title.dueOn, today)
    ? { ...title, status: "overdue" as const }
    : title;

export type LoadedBilling = Awaited<ReturnType<typeof loadBilling>>;

/** The order of an address with all that was billed: `last` is its newest boleto, and what may be done with it. */
export async function loadBilling(typed: string) {
  const owner = await requireOwner();
  const { db, clock, bank } = deps();
  const [order, billing] = await Promise.all([
    ordersOf(owner, db).find(typed),
    boletosOf(owner, db).find(typed),
  ]);
  if (!order || !billing) notFound();
  const today = civilDateOf(clock.now());
  const boletos = billing.boletos.map(asOf(today));
  const [last = null] = boletos;
  const service = availabilityOf("boletos", order, today);
  const owes = order.status === "awaiting_payment" && service.available && !termHasEnded(order, today);
  const mayIssue = owes && !(last && isOpen(last.status));
  const range = dueRange(today, order.expiresOn);
  const mayChange =
    owes && last !== null && bank !== null && isChangeable(last) && range.earliest <= range.latest;
  return { ...billing, boletos, order, owner, today, last, service, mayIssue, mayChange, range, bank };
}

/** What a boleto costs today beside its amount; null while it is not late. */
export function chargesToday(title: Boleto, today: string) {
  if (!allowsOperation(title.status, "segunda_via") || !isLateOn(title.dueOn, today)) return null;
  return lateChargesOn(title, today);
}
