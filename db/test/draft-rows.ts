import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { customers } from "@/db/schema/customers";
import type { orders } from "@/db/schema/orders";
import { newOrder } from "./order-rows";

/** Where somebody lives, for tests: as a customer's record holds it. */
export const wholeAddress = {
  streetType: "Rua",
  street: "da Bahia",
  streetNumber: "1148",
  cep: "30160011",
  district: "Centro",
  state: "MG",
  city: "Belo Horizonte",
};

type Holder = Partial<typeof customers.$inferInsert>;

/** An order in `draft`; its holder's record is as the test says, whole otherwise. @returns its id */
export async function newDraft(
  db: Db,
  customerId: string,
  number: string,
  own: Partial<typeof orders.$inferInsert> = {},
  holder: Holder = {},
): Promise<string> {
  const record = { birthDate: "1980-05-17", phone: "31999990000", ...wholeAddress, ...holder };
  await db.update(customers).set(record).where(eq(customers.id, customerId));
  return newOrder(db, customerId, number, { status: "draft", ...own });
}

/** An order of a public body that is paid by empenho, for `newDraft`. */
export const invoicedBody = {
  kind: "orgao_publico",
  paymentTerms: "invoiced",
  organisationCnpj: "99888777000100",
  organisationName: "Fundação Exemplo de Minas",
} as const;
