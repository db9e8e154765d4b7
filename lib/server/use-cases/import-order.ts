import "server-only";
import type { OrderInput } from "@/lib/orders/order-input";
import { type ImportDeps, type Imported, importOrders } from "./import-orders";

/**
 * Takes one order from the sales system, as `importOrders` takes many.
 * The same number again changes nothing and answers `created: false`; with another CPF it is refused.
 * @param actor the caller's name, for the event
 */
export async function importOrder(deps: ImportDeps, input: OrderInput, actor = "vendas"): Promise<Imported> {
  const [imported] = await importOrders(deps, [input], actor);
  if (!imported) throw new Error("an order was imported without an answer");
  return imported;
}
