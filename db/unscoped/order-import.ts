import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accesses, customers } from "@/db/schema/customers";
import { orderEvents, orders } from "@/db/schema/orders";
import { rowSet } from "./row-set";

export type NewCustomer = Omit<typeof customers.$inferInsert, "id">;
type NewOrder = typeof orders.$inferInsert;
export type NewEvent = typeof orderEvents.$inferInsert;

// As PostgreSQL writes an array: its quotes and backslashes are those of JSON.
const listOf = (values: readonly string[]) =>
  sql`${`{${values.map((value) => JSON.stringify(value)).join(",")}}`}::text[]`;

/** Which of these numbers are orders already, and whose: the number leads to its id and the holder's CPF. */
export async function findImported(tx: Tx, numbers: readonly string[]) {
  // Not a join: for a thousand orders it would read all customers.
  const holder = sql<string>`(select ${customers.cpf} from ${customers} where ${customers.id} = ${orders.customerId})`;
  const rows = await tx
    .select({ number: orders.number, id: orders.id, cpf: holder })
    .from(orders)
    .where(sql`${orders.number} = any(${listOf(numbers)})`);
  return new Map(rows.map(({ number, ...order }) => [number, order]));
}

const { streetType, street, streetNumber, cep, complement, district, state, city, country } = customers;
const address = [streetType, street, streetNumber, cep, complement, district, state, city, country];

/** Which columns an order may leave out, and when a row does so. An address counts as a whole: it may have no number. */
const leftOut = new Map([
  [customers.birthDate.name, sql`excluded.birth_date is null`],
  [customers.phone.name, sql`excluded.phone = ''`],
  ...address.map(({ name }) => [name, sql`excluded.street = ''`] as const),
]);

/** Sets a column to what a newer order says of it, if it says anything. */
function newer(name: string) {
  const column = sql.identifier(name);
  const unsaid = leftOut.get(name);
  return unsaid
    ? sql`${column} = case when ${unsaid} then ${customers}.${column} else excluded.${column} end`
    : sql`${column} = excluded.${column}`;
}

/**
 * The customers of these CPFs, each named once, made with their first order. Later orders bring newer data, until the
 * person has an access: from then on the data are theirs to change. What an order leaves out of them stays.
 * @returns their ids by CPF
 */
export async function customersForOrders(tx: Tx, rows: readonly NewCustomer[]): Promise<Map<string, string>> {
  const { names, columns, set } = rowSet(customers, rows);
  const changes = names.filter((name) => name !== "cpf" && name !== "created_at").map(newer);
  // In the order of the CPF: of two imports at once one waits for the other, and never each for the other.
  await tx.execute(sql`
    insert into ${customers} (${columns}) select ${columns} from ${set} order by cpf
    on conflict (cpf) do update set ${sql.join(changes, sql`, `)}
    where not exists (select from ${accesses} where ${accesses.customerId} = ${customers.id})`);
  const cpfs = rows.map(({ cpf }) => cpf);
  const found = await tx
    .select({ cpf: customers.cpf, id: customers.id })
    .from(customers)
    .where(sql`${customers.cpf} = any(${listOf(cpfs)})`);
  return new Map(found.map(({ cpf, id }) => [cpf, id]));
}

/** @returns how many were new: the unique index settles two imports of a number at once */
export async function insertOrders(tx: Tx, rows: readonly NewOrder[]): Promise<number> {
  const { columns, set } = rowSet(orders, rows);
  const inserted = await tx.execute(sql`
    insert into ${orders} (${columns}) select ${columns} from ${set} order by number
    on conflict (number) do nothing`);
  return inserted.count;
}

export async function appendEvents(tx: Tx, rows: readonly NewEvent[]) {
  const { columns, set } = rowSet(orderEvents, rows);
  await tx.execute(sql`insert into ${orderEvents} (${columns}) select ${columns} from ${set}`);
}
