import { and, desc, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { storedFiles } from "@/db/schema/completion";
import { orders } from "@/db/schema/orders";
import type { Owner } from "@/lib/identity/owner";
import { parseOrderNumber } from "@/lib/orders/order-number";

type NewFile = Omit<typeof storedFiles.$inferInsert, "kind" | "content">;

/** What it takes to find a file and its bytes. */
export type FilePlace = { id: string; storageKey: string };

/** The files of one customer's orders. Somebody else's is not found, for reads and for writes. */
export function orderFilesOf(owner: Owner, db: Db | Tx) {
  const own = eq(orders.customerId, owner.customerId);
  const ownOrder = (orderId: string) =>
    db
      .select({ id: orders.id })
      .from(orders)
      .where(and(own, eq(orders.id, orderId)));

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

  /** Notes a file before its bytes are sent anywhere, so that there are never bytes of which no row speaks. */
  async function announce(file: NewFile): Promise<void> {
    const [order] = await ownOrder(file.orderId);
    if (!order) throw new Error("a file for an order that is not its owner's");
    await db.insert(storedFiles).values({ ...file, kind: "unused" });
  }

  /**
   * Makes an announced file the order's «nota de empenho»; the caller holds the order's lock.
   * @param content the bytes, when they lie in the row itself
   * @returns those before, unused now
   */
  async function takeEmpenho(
    { id, orderId }: { id: string; orderId: string },
    content: Buffer | null,
  ): Promise<FilePlace[]> {
    const ofOrder = inArray(storedFiles.orderId, ownOrder(orderId));
    const before = await db
      .update(storedFiles)
      .set({ kind: "unused" })
      .where(and(ofOrder, eq(storedFiles.kind, "empenho")))
      .returning({ id: storedFiles.id, storageKey: storedFiles.storageKey });
    const taken = await db
      .update(storedFiles)
      .set({ kind: "empenho", content })
      .where(and(ofOrder, eq(storedFiles.id, id), eq(storedFiles.kind, "unused")));
    if (taken.count !== 1) throw new Error("a file that was not announced, or not by its owner");
    return before;
  }

  return { findEmpenho, announce, takeEmpenho };
}
