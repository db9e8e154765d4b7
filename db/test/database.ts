import postgres from "postgres";
import { inject } from "vitest";
import { connect } from "@/db/client";
import { throwawayName } from "@/scripts/lib/database.mjs";

/** Another database of the same server, created or dropped over a short connection. */
async function onServer(work: (sql: postgres.Sql) => Promise<unknown>) {
  const sql = postgres(inject("testServerUrl"), { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

/**
 * A migrated database for one test file alone:
 * `const database = await testDatabase(); afterAll(database.close);`
 * @returns `db` as the portal uses it, `sql` for raw statements (a client of its own: drizzle changes how its client
 *          reads dates), `url` for more connections, and `close`, which also drops the database
 */
export async function testDatabase({ max = 10 }: { max?: number } = {}) {
  const name = throwawayName("test");
  await onServer((sql) => sql`create database ${sql(name)} template ${sql(inject("testTemplate"))}`);
  const address = new URL(inject("testServerUrl"));
  address.pathname = `/${name}`;
  const url = address.href;
  const { db, close: closePool } = connect(url, { max });
  const sql = postgres(url, { max: 2, onnotice: () => undefined });

  async function close() {
    await Promise.all([closePool(), sql.end()]);
    await onServer((server) => server`drop database if exists ${server(name)} with (force)`);
  }
  return { db, sql, url, close };
}
