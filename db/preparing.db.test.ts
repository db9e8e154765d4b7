import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { connect, type Db, type Tx } from "./client";
import { orders } from "./schema/orders";
import { testDatabase } from "./test/database";

const { url, close } = await testDatabase();
afterAll(close);

const ask = (db: Db | Tx, number: string) =>
  db.select({ id: orders.id }).from(orders).where(eq(orders.number, number));

/** How many of our own statements the connection keeps prepared. */
async function kept(db: Db) {
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from pg_prepared_statements where statement like '%from "orders"%'`,
  );
  return row?.n;
}

test("a statement is prepared once a connection, outside a transaction and in it, however deep", async () => {
  const { db, close: end } = connect(url, { max: 1 });
  await ask(db, "1");
  await db.transaction(async (tx) => {
    await ask(tx, "2");
    await tx.transaction((inner) => ask(inner, "3"));
  });
  expect(await kept(db)).toBe(1);
  await end();
});

test("a statement with a long list of values is not kept", async () => {
  const { db, close: end } = connect(url, { max: 1 });
  const list = sql.join(
    Array.from({ length: 101 }, (_, index) => sql`${String(index)}`),
    sql`, `,
  );
  await db.execute(sql`select 1 from "orders" where number in (${list})`);
  expect(await kept(db)).toBe(0);
  await end();
});

test("behind a pooler nothing is prepared", async () => {
  const { db, close: end } = connect(url, { max: 1, prepare: false });
  await ask(db, "1");
  expect(await kept(db)).toBe(0);
  await end();
});
