import { dropLeftovers } from "./database.mjs";
import { atEnd } from "./main.mjs";
import { startPostgres } from "./postgres.mjs";
import { inLocal } from "./project.mjs";

/** Test data may die with the machine, so nothing waits for the disk. */
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/** The server that database and browser tests share, apart from the demonstration's. */
export async function openTestPostgres() {
  const server = await startPostgres({ dataDir: inLocal("test-postgres"), settings: FAST });
  await dropLeftovers(server.url);
  return server;
}

/** The same, stopped at the end of the command. */
export async function startTestPostgres() {
  const starting = openTestPostgres();
  // Registered before it has started: Ctrl-C may come in between.
  atEnd(async () => (await starting.catch(() => undefined))?.stop());
  return starting;
}
