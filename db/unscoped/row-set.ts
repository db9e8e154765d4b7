import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/**
 * Rows, all with the same fields, as a set that is one parameter however many they are: a statement may have 65,534 of
 * them, and each costs. Of the ways to write it (`unnest`, `json…`, `jsonb…`, `values`) this is the quickest.
 * @returns the columns that the rows fill, and what to select them from
 */
export function rowSet<T extends PgTable>(table: T, rows: readonly T["$inferInsert"][]) {
  const filled = Object.entries(getTableColumns(table)).filter(([key]) => key in (rows[0] ?? {}));
  const names = filled.map(([_, { name }]) => name);
  const types = filled.map(([_, column]) => `"${column.name}" ${column.getSQLType()}`);
  const named = rows.map((row) =>
    Object.fromEntries(filled.map(([key, { name }]) => [name, row[key as keyof typeof row]])),
  );
  return {
    names,
    columns: sql.join(
      names.map((name) => sql.identifier(name)),
      sql`, `,
    ),
    set: sql`json_to_recordset(${JSON.stringify(named)}::json) as sent(${sql.raw(types.join(", "))})`,
  };
}
