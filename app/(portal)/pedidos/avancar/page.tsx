import { redirect } from "next/navigation";
import { orderPath, parseOrderNumber } from "@/lib/orders/order-number";

/** Where the form of the orders leads: the order's page decides whether it is the visitor's. */
export default async function Page({ searchParams }: PageProps<"/pedidos/avancar">) {
  const number = parseOrderNumber((await searchParams).pedido);
  redirect(number ? orderPath(number) : "/pedidos?erro=escolha");
}
