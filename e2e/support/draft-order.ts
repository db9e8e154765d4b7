import { eq } from "drizzle-orm";
import { customers } from "@/db/schema/customers";
import { orderEvents, orders } from "@/db/schema/orders";
import { wholeAddress } from "@/db/test/draft-rows";
import { db, type Holder, newHolder, PASSWORD } from "./database";

const WHOLE = { birthDate: "1980-05-17", phone: "31999990000", ...wholeAddress };

type Order = Partial<typeof orders.$inferInsert>;
type Customer = Partial<typeof customers.$inferInsert>;

/** A holder with an access and one order in `draft`. Its record is whole but for what `lacks` takes away. */
export async function newDraftHolder(order: Order = {}, lacks: Customer = {}): Promise<Holder> {
  const holder = await newHolder({ password: PASSWORD });
  await db
    .update(orders)
    .set({ status: "draft", ...order })
    .where(eq(orders.number, holder.orderNumber));
  await db
    .update(customers)
    .set({ ...WHOLE, ...lacks })
    .where(eq(customers.id, holder.id));
  return holder;
}

export async function orderOf({ orderNumber }: Holder) {
  const [order] = await db.select().from(orders).where(eq(orders.number, orderNumber));
  if (!order) throw new Error("the order is missing");
  return order;
}

/** Cancels an order as the sales system would. */
export async function cancel(holder: Holder) {
  const { id, status } = await orderOf(holder);
  await db.update(orders).set({ status: "cancelled" }).where(eq(orders.id, id));
  const event = {
    orderId: id,
    fromStatus: status,
    toStatus: "cancelled",
    actor: "e2e",
    at: new Date(),
  } as const;
  await db.insert(orderEvents).values({ ...event, actorType: "system" });
}

/** A file as a browser sends it. */
export const fileOf = (content: string, name = "nota.pdf") => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(content, "latin1"),
});

export const PDF = "%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
