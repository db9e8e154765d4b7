import { and, desc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { boletos, charges, paymentReversals, payments } from "@/db/schema/billing";
import { customers } from "@/db/schema/customers";
import { orders } from "@/db/schema/orders";
import type { Owner } from "@/lib/identity/owner";
import { parseOrderNumber } from "@/lib/orders/order-number";

const boletoColumns = {
  id: boletos.id,
  seuNumero: boletos.seuNumero,
  nossoNumero: boletos.nossoNumero,
  bankCode: boletos.bankCode,
  status: boletos.status,
  amountCents: boletos.amountCents,
  lateCents: boletos.lateCents,
  issuedOn: boletos.issuedOn,
  dueOn: boletos.dueOn,
  payableUntil: boletos.payableUntil,
  dueWanted: boletos.dueWanted,
  replacementDueOn: boletos.replacementDueOn,
  payer: boletos.payer,
  codigoBarras: boletos.codigoBarras,
  linhaDigitavel: boletos.linhaDigitavel,
  pixCopiaECola: boletos.pixCopiaECola,
  rejection: boletos.rejection,
  createdAt: boletos.createdAt,
  registeredAt: boletos.registeredAt,
  paidAt: boletos.paidAt,
  cancelledAt: boletos.cancelledAt,
};

const paymentColumns = {
  id: payments.id,
  method: payments.method,
  amountCents: payments.amountCents,
  lateCents: payments.lateCents,
  outcome: payments.outcome,
  paidAt: payments.paidAt,
  creditedOn: payments.creditedOn,
  payerName: payments.payerName,
  boletoId: payments.boletoId,
  reversedAt: paymentReversals.at,
};

const titlesOf = (db: Db | Tx, orderId: string) =>
  db
    .select(boletoColumns)
    .from(boletos)
    .innerJoin(charges, eq(charges.id, boletos.chargeId))
    .where(eq(charges.orderId, orderId))
    .orderBy(desc(boletos.createdAt), desc(boletos.seuNumero));

const paymentsOf = (db: Db | Tx, orderId: string) =>
  db
    .select(paymentColumns)
    .from(payments)
    .leftJoin(paymentReversals, eq(paymentReversals.paymentId, payments.id))
    .where(eq(payments.orderId, orderId))
    .orderBy(desc(payments.paidAt), desc(payments.createdAt));

const chargesOf = (db: Db | Tx, orderId: string) =>
  db
    .select({ status: charges.status, amountCents: charges.amountCents })
    .from(charges)
    .where(eq(charges.orderId, orderId))
    .orderBy(desc(charges.createdAt))
    .limit(1);

/** A title as its customer sees it. */
export type Boleto = Awaited<ReturnType<typeof titlesOf>>[number];

/** A payment of an order as its customer sees it, whichever way it came. */
export type Payment = Awaited<ReturnType<typeof paymentsOf>>[number];

/** All that was billed and paid of an order, newest first. `charge` is null while no boleto was asked for. */
export type Billing = {
  orderNumber: string;
  charge: Awaited<ReturnType<typeof chargesOf>>[number] | null;
  boletos: Boleto[];
  payments: Payment[];
};

/** The boletos of one customer's orders. Somebody else's is not found, for reads and for writes. */
export function boletosOf(owner: Owner, db: Db | Tx) {
  const own = (number: string) => and(eq(orders.customerId, owner.customerId), eq(orders.number, number));

  /** What was billed of an order, by its number as typed in an address. */
  async function find(typed: string): Promise<Billing | undefined> {
    const number = parseOrderNumber(typed);
    if (!number) return undefined;
    const [order] = await db.select({ id: orders.id }).from(orders).where(own(number));
    if (!order) return undefined;
    const [[charge], titles, paid] = await Promise.all([
      chargesOf(db, order.id),
      titlesOf(db, order.id),
      paymentsOf(db, order.id),
    ]);
    return { orderNumber: number, charge: charge ?? null, boletos: titles, payments: paid };
  }

  /** An order with its holder, held until the transaction ends: changes of its boletos come one by one. */
  async function lock(typed: string) {
    const number = parseOrderNumber(typed);
    if (!number) return undefined;
    const [row] = await db
      .select({ order: orders, customer: customers })
      .from(orders)
      .innerJoin(customers, eq(customers.id, orders.customerId))
      .where(own(number))
      .for("no key update", { of: orders });
    return row;
  }

  return { find, lock };
}
