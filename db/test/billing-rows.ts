import { randomUUID } from "node:crypto";
import type { Db } from "@/db/client";
import { boletos, charges, payments } from "@/db/schema/billing";

const AT = new Date("2026-11-20T12:00:00Z");

const payer = {
  name: "Ana",
  document: "52998224725",
  email: "a@example.com",
  street: "",
  number: "",
  district: "",
  cep: "",
  city: "",
  state: "",
};

/** An order's charge with a title that waits for its registration. @returns the title's id */
export async function newBoleto(db: Db, orderId: string, seuNumero: string): Promise<string> {
  const charge = { id: randomUUID(), orderId, status: "open" as const, amountCents: 18_000, createdAt: AT };
  await db.insert(charges).values(charge);
  const boleto = {
    id: randomUUID(),
    chargeId: charge.id,
    bankCode: "999",
    seuNumero,
    status: "pending_registration" as const,
    amountCents: charge.amountCents,
    issuedOn: "2026-11-20",
    dueOn: "2026-11-23",
    payableUntil: "2027-02-18",
    payer,
    createdAt: AT,
    updatedAt: AT,
  };
  await db.insert(boletos).values(boleto);
  return boleto.id;
}

/** A payment of an order. @returns its id */
export async function newPayment(db: Db, orderId: string): Promise<string> {
  const id = randomUUID();
  await db.insert(payments).values({
    id,
    orderId,
    source: "banco-999",
    reference: id,
    method: "boleto",
    amountCents: 18_000,
    outcome: "paid",
    paidAt: AT,
    payerName: payer.name,
    payerDocument: payer.document,
    notice: {},
    createdAt: AT,
  });
  return id;
}
