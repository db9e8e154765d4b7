import "server-only";
import { createHash } from "node:crypto";
import type { Db, Tx } from "@/db/client";
import { orderFilesOf } from "@/db/queries/order-files";
import { findEmpenhoFile, type StoredFile } from "@/db/unscoped/stored-files";
import type { Owner } from "@/lib/identity/owner";
import type { Deps } from "@/lib/server/deps";
import type { StorageUnavailable } from "@/lib/server/ports/file-storage";
import { fail, ok, type Result } from "@/lib/shared/result";

type Read = Result<{ name: string; bytes: Buffer }, { code: "not_found" } | StorageUnavailable>;
type Reading = Pick<Deps, "files"> & { db: Db | Tx };

/** @throws when the stored bytes are gone, or are no longer those that were sent */
async function opened({ files }: Reading, file: StoredFile | undefined): Promise<Read> {
  if (!file) return fail({ code: "not_found" });
  const read = await files.read(file);
  if (!read.ok) return read;
  const bytes = read.value;
  if (!bytes || createHash("sha256").update(bytes).digest("hex") !== file.sha256)
    throw new Error("a stored file is not what was sent");
  return ok({ name: file.name, bytes });
}

/** The customer's own «nota de empenho», as it was sent. */
export const readEmpenho = async (held: Reading, owner: Owner, number: string): Promise<Read> =>
  opened(held, await orderFilesOf(owner, held.db).findEmpenho(number));

/** The «nota de empenho» of an order, for a system of the authority. */
export const readEmpenhoOfOrder = async (held: Reading, number: string): Promise<Read> =>
  opened(held, await findEmpenhoFile(held.db, number));
