import type { Sql, TransactionSql } from "postgres";

/** A statement with more values than this is one of a batch, and hardly comes again in the same length. */
const MOST_VALUES = 100;

type Unsafe = Sql["unsafe"];
type Work = (tx: TransactionSql) => Promise<unknown>;

/**
 * The driver as drizzle uses it, with each statement prepared once a connection: drizzle itself has the database parse and
 * plan every statement anew, at two round trips (drizzle-orm issues 5502 and 6096). Its own `.prepare()` would have to be
 * called for each query of the portal.
 */
export function preparing<T extends Sql | TransactionSql>(client: T): T {
  const unsafe: Unsafe = (text, values = [], options = {}) => {
    const prepare = values.length > 0 && values.length <= MOST_VALUES;
    return client.unsafe(text, values, { ...options, prepare });
  };
  const own: Record<PropertyKey, unknown> = {
    unsafe,
    begin: (work: Work) => (client as Sql).begin((tx) => work(preparing(tx))),
    savepoint: (work: Work) => (client as TransactionSql).savepoint((tx) => work(preparing(tx))),
  };
  return new Proxy(client, { get: (target, key) => own[key] ?? Reflect.get(target, key) });
}
