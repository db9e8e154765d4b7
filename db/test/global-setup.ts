import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/db/migrate";
import { throwawayDatabase } from "@/scripts/lib/database.mjs";
import { openTestPostgres } from "@/scripts/lib/test-postgres.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the test server's maintenance database, and the name of the migrated template on it. */
    testServerUrl: string;
    testTemplate: string;
  }
}

/** Starts or joins the test server and migrates one database, of which every test file gets a copy. */
export default async function setup(project: TestProject) {
  const server = await openTestPostgres();
  const template = await throwawayDatabase(server.url, "template");
  await migrateDatabase(template.url);
  project.provide("testServerUrl", server.url);
  project.provide("testTemplate", new URL(template.url).pathname.slice(1));

  return async () => {
    await template.drop();
    await server.stop();
  };
}
