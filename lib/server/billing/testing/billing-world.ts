import { asc, desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { boletos, charges, payments } from "@/db/schema/billing";
import { orders } from "@/db/schema/orders";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import { payAtHomologation } from "@/lib/server/adapters/homologation-desk";
import { collectNotices } from "@/lib/server/billing/collect-notices";
import { deliverOutbox } from "@/lib/server/outbox/deliver";
import { testDeps } from "@/lib/server/testing/test-deps";
import { issueBoleto } from "@/lib/server/use-cases/issue-boleto";

let last = 7000;

/** Orders that await their payment, their boletos, and the built-in bank, with a clock that the test moves. */
export function billingWorld(db: Db) {
  const { deps, pass } = testDeps(db);

  async function place(own: Partial<typeof orders.$inferInsert> = {}) {
    last += 1;
    const number = String(last);
    const customerId = await newCustomer(db, number.padStart(11, "0"));
    await newOrder(db, customerId, number, own);
    return { number, owner: ownerOf(customerId) };
  }
  type Placed = Awaited<ReturnType<typeof place>>;

  const stored = async ({ number }: Placed) => {
    const [row] = await db.select().from(orders).where(eq(orders.number, number));
    if (!row) throw new Error(`no order ${number}`);
    return row;
  };
  const ofOrder = ({ number }: Placed) => eq(orders.number, number);

  /** The titles of an order, oldest first. */
  const titles = async (placed: Placed) => {
    const rows = await db
      .select({ boleto: boletos })
      .from(boletos)
      .innerJoin(charges, eq(charges.id, boletos.chargeId))
      .innerJoin(orders, eq(orders.id, charges.orderId))
      .where(ofOrder(placed))
      .orderBy(asc(boletos.seuNumero));
    return rows.map(({ boleto }) => boleto);
  };
  const paid = async (placed: Placed) => {
    const rows = await db
      .select({ payment: payments })
      .from(payments)
      .innerJoin(orders, eq(orders.id, payments.orderId))
      .where(ofOrder(placed))
      .orderBy(desc(payments.createdAt), asc(payments.amountCents));
    return rows.map(({ payment }) => payment);
  };
  const deliver = (held = deps) => deliverOutbox(held, { limit: 100 });

  /** Lets time pass until nothing waits for the bank any more, as the cron does. */
  async function settle(rounds = 4) {
    for (let round = 0; round < rounds; round += 1) {
      await deliver();
      await collectNotices(deps);
      pass(90);
    }
  }

  /** An order with its title, registered. */
  async function registered(own: Partial<typeof orders.$inferInsert> = {}) {
    const placed = await place(own);
    const issued = await issueBoleto(deps, placed.owner, placed);
    if (!issued.ok) throw new Error(issued.error.code);
    await deliver();
    const [title] = await titles(placed);
    if (!title) throw new Error("no title");
    return { ...placed, title };
  }

  const pay = (seuNumero: string, amountCents?: number) =>
    payAtHomologation(deps, { seuNumero, ...(amountCents && { amountCents }) });

  return { deps, pass, place, stored, titles, paid, deliver, settle, registered, pay };
}
