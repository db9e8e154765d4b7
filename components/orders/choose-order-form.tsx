import { Button } from "@/components/ui/button";
import type { Order } from "@/lib/orders/order";
import { OrdersTable } from "./orders-table";

/** Choose an order and «Avançar», as the manual says. A plain GET form: it works without JavaScript. */
export function ChooseOrderForm({ orders }: { orders: readonly Order[] }) {
  return (
    <form action="/pedidos/avancar" noValidate>
      <p className="mb-4">Selecione um pedido e clique em Avançar, ou abra-o pelo número.</p>
      <OrdersTable orders={orders} />
      <div className="mt-6">
        <Button>Avançar</Button>
      </div>
    </form>
  );
}
