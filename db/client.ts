import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { preparing } from "./preparing";
import * as abuse from "./schema/abuse";
import * as billing from "./schema/billing";
import * as completion from "./schema/completion";
import * as customers from "./schema/customers";
import * as delivery from "./schema/delivery";
import * as homologationBank from "./schema/homologation-bank";
import * as integration from "./schema/integration";
import * as notasFiscais from "./schema/notas-fiscais";
import * as orders from "./schema/orders";
import * as scheduling from "./schema/scheduling";

const schema = {
  ...abuse,
  ...billing,
  ...completion,
  ...customers,
  ...delivery,
  ...homologationBank,
  ...integration,
  ...notasFiscais,
  ...orders,
  ...scheduling,
};

/**
 * Opens a pool. A statement that takes over ten seconds is a fault, not a wait.
 * @param options `prepare` false behind a pooler that hands each transaction to another connection
 */
export function connect(url: string, { max = 10, prepare = true }: { max?: number; prepare?: boolean } = {}) {
  const client = postgres(url, {
    max,
    prepare,
    // Asked for on every connection otherwise, for arrays that drizzle reads and writes itself; and a connection that dies
    // during that question rejects where nobody can catch.
    fetch_types: false,
    onnotice: () => undefined,
    connection: { statement_timeout: 10_000, timezone: "UTC", application_name: "servicos-online" },
  });
  return { db: drizzle(preparing(client), { schema }), close: () => client.end({ timeout: 5 }) };
}

export type Db = ReturnType<typeof connect>["db"];
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
