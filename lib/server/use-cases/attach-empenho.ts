import "server-only";
import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { orderDraftsOf } from "@/db/queries/order-drafts";
import { type FilePlace, orderFilesOf } from "@/db/queries/order-files";
import type { Owner } from "@/lib/identity/owner";
import { type EmpenhoFileFault, empenhoFileFault } from "@/lib/orders/complete-empenho-file";
import { empenhoFileName } from "@/lib/orders/complete-empenho-name";
import { isCompletable } from "@/lib/orders/completion";
import type { Deps } from "@/lib/server/deps";
import { discardFile } from "@/lib/server/empenho/discard-file";
import type { StorageUnavailable } from "@/lib/server/ports/file-storage";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";

export type EmpenhoFile = { name: string; bytes: Buffer };

export type AttachRefusal =
  | { code: "not_found" | "not_completable" }
  | { code: EmpenhoFileFault }
  | StorageUnavailable;

type Attaching = Pick<Deps, "db" | "clock" | "ids" | "files">;

// A five-megabyte document has a few megabytes of objects; what grows beyond this was made to.
const MOST_INFLATED = 32 * 1024 * 1024;

/** Opens compressed parts of one file, all of them together within the limit. */
function inflateWithin(limit: number) {
  let left = limit;
  return (bytes: Uint8Array) => {
    try {
      const opened = inflateSync(bytes, { maxOutputLength: Math.max(1, left) });
      left -= opened.length;
      return opened;
    } catch {
      return null;
    }
  };
}

/** The row of a file that is about to be kept. */
const rowOf = (orderId: string, { name, bytes }: EmpenhoFile, { ids, clock }: Attaching) => ({
  id: ids.uuid(),
  orderId,
  name: empenhoFileName(name),
  contentType: "application/pdf",
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  storageKey: `empenhos/${ids.uuid()}`,
  createdAt: clock.now(),
});

/** Puts the kept file in the place of the one before, while the order is still a draft. @returns those before */
async function take(
  { db, clock }: Attaching,
  owner: Owner,
  number: string,
  file: FilePlace,
  content: Buffer | null,
): Promise<Result<FilePlace[], AttachRefusal>> {
  return db.transaction(async (tx) => {
    const order = await orderDraftsOf(owner, tx).lock(number);
    if (!order) return fail({ code: "not_found" as const });
    if (!isCompletable(order, civilDateOf(clock.now()))) return fail({ code: "not_completable" as const });
    return ok(await orderFilesOf(owner, tx).takeEmpenho({ ...file, orderId: order.id }, content));
  });
}

/**
 * Takes the «nota de empenho» of a draft, in the place of one sent before. Its row comes first, as «unused», and becomes
 * the order's once the bytes are kept: so that a row that is read always has its bytes, and bytes that a fault, a refusal
 * or a new file leaves behind always have a row. What cannot be taken away at once is left to `limpeza`.
 */
export async function attachEmpenho(
  deps: Attaching,
  owner: Owner,
  number: string,
  file: EmpenhoFile,
): Promise<Result<null, AttachRefusal>> {
  const fault = empenhoFileFault(file.bytes, inflateWithin(MOST_INFLATED));
  if (fault) return fail({ code: fault });
  const held = await orderDraftsOf(owner, deps.db).find(number);
  if (!held) return fail({ code: "not_found" });
  if (!isCompletable(held.order, civilDateOf(deps.clock.now()))) return fail({ code: "not_completable" });
  const row = rowOf(held.order.id, file, deps);
  await orderFilesOf(owner, deps.db).announce(row);
  const kept = await deps.files.keep(row.storageKey, file.bytes);
  const taken = kept.ok ? await take(deps, owner, number, row, kept.value) : kept;
  // Bytes whose answer did not arrive may still be on their way: they are taken away a day later.
  const unused = kept.ok ? [row] : [];
  for (const leftover of taken.ok ? taken.value : unused) await discardFile(deps, leftover);
  return taken.ok ? ok(null) : taken;
}
