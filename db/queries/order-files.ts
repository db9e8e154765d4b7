import { and, desc, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { storedFiles } from "@/db/schema/completion";
import { orders } from "@/db/schema/orders";
import type { Owner } from "@/lib/identity/owner";
import { parseOrderNumber } from "@/lib/orders/order-number";

type NewFile = Omit<typeof storedFiles.$inferInsert, "kind">;

/** The files of one customer's orders. Somebody else's is not found, for reads and for writes. */
export function orderFilesOf(owner: Owner, db: Db | Tx) {
  const own = eq(orders.customerId, owner.customerId);

  /** The «nota de empenho» of an order by number, as typed in an address. */
  async function findEmpenho(typed: string) {
    const number = parseOrderNumber(typed);
    if (!number) return undefined;
    const [row] = await db
      .select({ file: storedFiles })
      .from(storedFiles)
      .innerJoin(orders, eq(orders.id, storedFiles.orderId))
      .where(and(own, eq(orders.number, number), eq(storedFiles.kind, "empenho")))
      .orderBy(desc(storedFiles.createdAt))
      .limit(1);
    return row?.file;
  }

  /**
   * Puts a file in the place of the one before; the caller holds the order's lock.
   * @returns the storage keys of which no row speaks any more
   */
  async function replaceEmpenho(file: NewFile): Promise<string[]> {
    const ownOrder = db
      .select({ id: orders.id })
      .from(orders)
      .where(and(own, eq(orders.id, file.orderId)));
    const [order] = await ownOrder;
    if (!order) throw new Error("a file for an order that is not its owner's");
    const before = await db
      .delete(storedFiles)
      .where(and(inArray(storedFiles.orderId, ownOrder), eq(storedFiles.kind, "empenho")))
      .returning({ key: storedFiles.storageKey });
    await db.insert(storedFiles).values({ ...file, kind: "empenho" });
    return before.map(({ key }) => key);
  }

  return { findEmpenho, replaceEmpenho };
}
