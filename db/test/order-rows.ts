import { randomUUID } from "node:crypto";
import type { Db } from "@/db/client";
import { customers } from "@/db/schema/customers";
import { orderEvents, orders } from "@/db/schema/orders";

const AT = new Date("2026-11-20T12:00:00Z");

/** A customer row; the CPF need only look like one to the database. @returns its id */
export async function newCustomer(db: Db, cpf: string): Promise<string> {
  const id = randomUUID();
  await db
    .insert(customers)
    .values({ id, cpf, name: "Ana", email: "a@example.com", createdAt: AT, updatedAt: AT });
  return id;
}

/** An order row with its first event. @returns its id */
export async function newOrder(
  db: Db,
  customerId: string,
  number: string,
  own: Partial<typeof orders.$inferInsert> = {},
): Promise<string> {
  const order = {
    id: randomUUID(),
    number,
    customerId,
    holderEmail: "a@example.com",
    kind: "pessoa_fisica" as const,
    product: "CPF A1 validade 1 ano",
    certificateType: "A1" as const,
    media: "none" as const,
    months: 12,
    renewal: false,
    priceCents: 18_000,
    payerName: "Ana",
    payerDocument: "52998224725",
    paymentTerms: "boleto" as const,
    status: "awaiting_payment" as const,
    placedAt: AT,
    expiresOn: "2027-02-18",
    createdAt: AT,
    updatedAt: AT,
    ...own,
  };
  await db.insert(orders).values(order);
  const event = { orderId: order.id, toStatus: order.status, actor: "teste", at: order.placedAt };
  await db.insert(orderEvents).values({ ...event, actorType: "system" });
  return order.id;
}
