import { randomBytes } from "node:crypto";
import { Refusal, step } from "./console.mjs";
import { isAlive, run } from "./processes.mjs";
import { inRoot, programs, ROOT } from "./project.mjs";

/** Does something with a short connection. The driver is imported late: it may have been installed just now. */
async function withSql(url, work) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The address of another database of the same server. */
export function databaseUrl(serverUrl, name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Creates the database unless it exists, and answers its address. */
export async function ensureDatabase(serverUrl, name) {
  await withSql(serverUrl, async (sql) => {
    const existing = await sql`select 1 from pg_database where datname = ${name}`;
    if (existing.length === 0) await sql`create database ${sql(name)}`;
  });
  return databaseUrl(serverUrl, name);
}

/** A name that tells whose the database is, so that an interrupted run's can be found. */
export const throwawayName = (prefix) =>
  `throwaway_${prefix}_${process.pid}_${randomBytes(6).toString("hex")}`;

/** A new, empty database that nobody else uses. */
export async function throwawayDatabase(serverUrl, prefix) {
  const name = throwawayName(prefix);
  const url = await ensureDatabase(serverUrl, name);
  const drop = () => withSql(serverUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
  return { url, drop };
}

/** Drops the throwaway databases of processes that are gone. */
export function dropLeftovers(serverUrl) {
  return withSql(serverUrl, async (sql) => {
    for (const { datname } of await sql`select datname from pg_database where datname like 'throwaway%'`) {
      if (!isAlive(Number(datname.split("_").at(-2))))
        await sql`drop database if exists ${sql(datname)} with (force)`;
    }
  });
}

/** Runs one of the TypeScript scripts as `npm run db:…` does. */
async function tsScript(name, env) {
  const args = [programs.tsx, "--conditions=react-server", inRoot("scripts", name)];
  const { code, output } = await run(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });
  if (code !== 0) throw new Refusal(`scripts/${name} falhou:\n${output}`);
}

/** Brings the schema up to date, then adds the demonstration's data where they are missing; never beside real customers. */
export async function prepareDatabase(env) {
  await step("Atualizando as tabelas", () => tsScript("db-migrate.ts", env));
  if ((env.PORTAL_MODE ?? process.env.PORTAL_MODE) !== "demo") return;
  await step("Dados de demonstração", () => tsScript("db-seed.ts", env));
}
