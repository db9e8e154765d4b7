import "server-only";
import { createHash } from "node:crypto";
import { orderFilesOf } from "@/db/queries/order-files";
import type { Owner } from "@/lib/identity/owner";
import type { Deps } from "@/lib/server/deps";
import type { StorageUnavailable } from "@/lib/server/ports/file-storage";
import { fail, ok, type Result } from "@/lib/shared/result";

/**
 * The customer's own «nota de empenho», as it was sent.
 * @throws when the stored bytes are gone, or are no longer those that were sent
 */
export async function readEmpenho(
  { db, files }: Pick<Deps, "db" | "files">,
  owner: Owner,
  number: string,
): Promise<Result<{ name: string; bytes: Buffer }, { code: "not_found" } | StorageUnavailable>> {
  const file = await orderFilesOf(owner, db).findEmpenho(number);
  if (!file) return fail({ code: "not_found" });
  const read = await files.read(file);
  if (!read.ok) return read;
  const bytes = read.value;
  if (!bytes || createHash("sha256").update(bytes).digest("hex") !== file.sha256)
    throw new Error("a stored file is not what was sent");
  return ok({ name: file.name, bytes });
}
