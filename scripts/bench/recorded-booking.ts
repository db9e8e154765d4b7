import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Db } from "@/db/client";

type Statement = { text: string; params: unknown[] };

/** The statements of one booking as the portal sends them, the ids that it made, and the values that are its own. */
export type Recorded = { statements: Statement[]; ids: string[]; own: readonly string[] };

/**
 * Lets `book` run once over a connection that writes down what is sent.
 * @param own the values that another booking replaces, in order
 */
export async function record(
  url: string,
  book: (db: Db, uuid: () => string) => Promise<unknown>,
  own: readonly string[],
): Promise<Recorded> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  const statements: Statement[] = [];
  const ids: string[] = [];
  const logger = { logQuery: (text: string, params: unknown[]) => void statements.push({ text, params }) };
  const uuid = () => {
    const id = randomUUID();
    ids.push(id);
    return id;
  };
  await book(drizzle(client, { logger }) as unknown as Db, uuid);
  await client.end();
  return { statements, ids, own };
}

/** The same statements for another booking: new ids, and its own values in the place of those that were recorded. */
export function replayed({ statements, ids, own }: Recorded, values: readonly string[]): Statement[] {
  const changes = [
    ...ids.map((id) => [id, randomUUID()] as const),
    ...own.map((old, index) => [old, values[index] ?? ""] as const),
  ];
  const changed = (param: unknown) =>
    typeof param === "string"
      ? changes.reduce((text, [old, now]) => text.replaceAll(old, now), param)
      : param;
  return statements.map(({ text, params }) => ({ text, params: params.map(changed) }));
}
