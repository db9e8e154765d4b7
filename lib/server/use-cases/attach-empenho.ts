import "server-only";
import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { orderDraftsOf } from "@/db/queries/order-drafts";
import { orderFilesOf } from "@/db/queries/order-files";
import type { Owner } from "@/lib/identity/owner";
import { type EmpenhoFileFault, empenhoFileFault } from "@/lib/orders/complete-empenho-file";
import { empenhoFileName } from "@/lib/orders/complete-empenho-name";
import { isCompletable } from "@/lib/orders/completion";
import type { Deps } from "@/lib/server/deps";
import { logEvent } from "@/lib/server/log";
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

const rowOf = ({ name, bytes }: EmpenhoFile) => ({
  name: empenhoFileName(name),
  contentType: "application/pdf",
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

/** Writes the file's row in the place of the one before, while the order is still a draft. */
async function replaceRow(
  { db, clock, ids }: Attaching,
  owner: Owner,
  number: string,
  file: EmpenhoFile,
  at: { storageKey: string; content: Buffer | null },
): Promise<Result<string[], AttachRefusal>> {
  const now = clock.now();
  return db.transaction(async (tx) => {
    const order = await orderDraftsOf(owner, tx).lock(number);
    if (!order) return fail({ code: "not_found" as const });
    if (!isCompletable(order, civilDateOf(now))) return fail({ code: "not_completable" as const });
    const row = { ...rowOf(file), ...at, id: ids.uuid(), orderId: order.id, createdAt: now };
    return ok(await orderFilesOf(owner, tx).replaceEmpenho(row));
  });
}

/**
 * Takes the «nota de empenho» of a draft, in the place of one sent before. The bytes are kept first and the row is written
 * then, so that no row ever speaks of bytes that are not there; refused, the bytes are taken away again.
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
  const storageKey = `empenhos/${deps.ids.uuid()}`;
  const kept = await deps.files.keep(storageKey, file.bytes);
  const written = kept.ok
    ? await replaceRow(deps, owner, number, file, { storageKey, content: kept.value }).catch(
        (error: unknown) => {
          // Whether the row is there is not known now, and bytes without a row do less harm than a row without bytes.
          logEvent("file_perhaps_without_row", { key: storageKey });
          throw error;
        },
      )
    : kept;
  // Also when they could not be kept: an answer that did not arrive may have been a yes.
  const leftover = written.ok ? written.value : [storageKey];
  for (const key of leftover) await deps.files.remove(key);
  return written.ok ? ok(null) : written;
}
