import { randomUUID } from "node:crypto";
import { customers } from "@/db/schema/customers";
import { orderEvents, orders } from "@/db/schema/orders";
import { db } from "./database";

/** Who is seen in the manual's pictures. Everything about her is fixed, dates too, so that a picture taken anew is the same. */
export const person = {
  cpf: "55812740372",
  name: "Marina Lopes Teixeira",
  email: "marina.lopes@example.com",
  phone: "31999990005",
  streetType: "Rua",
  street: "das Palmeiras",
  streetNumber: "310",
  cep: "30140100",
  district: "Funcionários",
  state: "MG",
  city: "Belo Horizonte",
};

const company = { organisationCnpj: "11222333000181", organisationName: "Padaria Boa Massa Ltda." };

/** Statuses that look the same on any day: nothing here depends on a validity that ends. */
const fixedOrders = [
  {
    number: "2801457",
    kind: "pessoa_fisica",
    product: "CPF A1 validade 1 ano",
    priceCents: 18000,
    life: [
      ["awaiting_payment", "2026-03-05T12:42:00Z", ""],
      ["awaiting_validation", "2026-03-06T13:02:00Z", "Pagamento confirmado pelo banco"],
    ],
  },
  {
    number: "2794310",
    kind: "pessoa_juridica",
    product: "E-CNPJ A1 validade 1 ano",
    priceCents: 24000,
    ...company,
    life: [["awaiting_payment", "2026-02-16T17:20:00Z", ""]],
  },
  {
    number: "2688021",
    kind: "pessoa_fisica",
    product: "CPF A1 validade 1 ano",
    priceCents: 18000,
    validFrom: "2025-03-12",
    validUntil: "2026-03-12",
    life: [
      ["awaiting_payment", "2025-03-10T11:31:00Z", ""],
      ["delivered", "2025-03-12T18:05:00Z", "Certificado emitido"],
    ],
  },
] as const;

async function insertOrder(customerId: string, { life, ...order }: (typeof fixedOrders)[number]) {
  const id = randomUUID();
  const [first, last] = [life[0], life[life.length - 1] ?? life[0]];
  const placedAt = new Date(first[1]);
  await db.insert(orders).values({
    ...order,
    id,
    customerId,
    holderEmail: person.email,
    certificateType: "A1",
    media: "none",
    months: 12,
    renewal: false,
    payerName: person.name,
    payerDocument: person.cpf,
    paymentTerms: "boleto",
    status: last[0],
    paidAt: life.length > 1 ? new Date(last[1]) : null,
    placedAt,
    expiresOn: "2099-12-31",
    createdAt: placedAt,
    updatedAt: placedAt,
  });
  for (const [toStatus, at, reason] of life) {
    const event = { orderId: id, toStatus, reason, at: new Date(at) };
    await db.insert(orderEvents).values({ ...event, actorType: "system", actor: "e2e" });
  }
}

/** Puts the person and her orders into the database. She has no access yet. */
export async function addManualPerson() {
  const now = new Date();
  const [row] = await db
    .insert(customers)
    .values({ ...person, createdAt: now, updatedAt: now })
    .returning();
  for (const order of fixedOrders) await insertOrder(row?.id ?? "", order);
}
