import "server-only";
import type { FilePlace } from "@/db/queries/order-files";
import { deleteFileRow } from "@/db/unscoped/stored-files";
import type { Deps } from "@/lib/server/deps";

/**
 * Takes away a file that nobody reads any more: the bytes, and only then the row that names them. Whatever stops it in
 * between, the row is still there, and it is done again.
 * @returns false when the store could not do it now
 */
export async function discardFile(
  { db, files }: Pick<Deps, "db" | "files">,
  { id, storageKey }: FilePlace,
): Promise<boolean> {
  const removed = await files.remove(storageKey);
  if (removed.ok) await deleteFileRow(db, id);
  return removed.ok;
}
