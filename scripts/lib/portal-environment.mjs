import { existsSync } from "node:fs";
import { Refusal } from "./console.mjs";
import { databaseUrl } from "./database.mjs";
import { startPostgres } from "./postgres.mjs";
import { inLocal } from "./project.mjs";
import { localSecrets } from "./secrets.mjs";

const DATA = inLocal("postgres");

/**
 * The database and the secret of the portal that a command is about: the environment's, else those of `npm run up`, whose
 * server is joined, or started for as long as the command takes.
 * @returns {Promise<{ DATABASE_URL: string, NEXTAUTH_SECRET: string, stop(): Promise<void> }>}
 */
export async function portalEnvironment() {
  const { DATABASE_URL, NEXTAUTH_SECRET } = process.env;
  if (DATABASE_URL && NEXTAUTH_SECRET) return { DATABASE_URL, NEXTAUTH_SECRET, stop: async () => undefined };
  if (DATABASE_URL || !existsSync(`${DATA}.password`)) {
    throw new Refusal("Defina DATABASE_URL e NEXTAUTH_SECRET, ou inicie o portal uma vez com npm run up.");
  }
  const server = await startPostgres({ dataDir: DATA });
  const { NEXTAUTH_SECRET: secret } = localSecrets();
  return {
    DATABASE_URL: databaseUrl(server.url, "servicos_online"),
    NEXTAUTH_SECRET: secret,
    stop: server.stop,
  };
}
