import "server-only";
import { eq, inArray, ne } from "drizzle-orm";
import { orderDrafts } from "@/db/schema/completion";
import { orders } from "@/db/schema/orders";
import { servedFiles } from "@/db/unscoped/stored-files";
import type { Deps } from "@/lib/server/deps";
import { discardFile } from "@/lib/server/empenho/discard-file";

const DRAFTS_A_CALL = 5000;
const FILES_A_CALL = 200;
/** With so many faults it is not the files but the store: the next call tries again. */
const MOST_FAULTS = 2;

type Purging = Pick<Deps, "db" | "files">;

/** What was typed for an order that has gone on, or ended, some other way than by «Concluir pedido». */
function purgeDrafts({ db }: Purging) {
  const left = db
    .select({ id: orderDrafts.orderId })
    .from(orderDrafts)
    .innerJoin(orders, eq(orders.id, orderDrafts.orderId))
    .where(ne(orders.status, "draft"))
    .limit(DRAFTS_A_CALL);
  return db.delete(orderDrafts).where(inArray(orderDrafts.orderId, left));
}

/** A day is far longer than a file may be on its way; after an order's end a month is left to ask about it. */
async function purgeFiles(held: Purging, ago: (days: number) => Date, limit: number) {
  const files = await servedFiles(held.db, { unusedBefore: ago(1), endedBefore: ago(30) }, limit);
  const count = { storedFiles: 0, storedFilesFailed: 0 };
  for (const file of files) {
    if (count.storedFilesFailed >= MOST_FAULTS) break;
    count[(await discardFile(held, file)) ? "storedFiles" : "storedFilesFailed"] += 1;
  }
  return count;
}

/** What customers gave for orders that need it no longer: drafts, and files of orders that ended without a certificate. */
export async function purgeOrders(held: Purging, ago: (days: number) => Date, { limit = FILES_A_CALL } = {}) {
  const drafts = await purgeDrafts(held);
  return { orderDrafts: drafts.count, ...(await purgeFiles(held, ago, limit)) };
}
