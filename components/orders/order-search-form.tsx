import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { orderStatuses } from "@/lib/orders/order";
import type { OrderSearch } from "@/lib/orders/order-search";
import { orderStatusText } from "@/lib/orders/texts";

const options = orderStatuses.map((status) => ({ value: status, label: orderStatusText[status] }));

export function OrderSearchForm({ search: { search, status } }: { search: OrderSearch }) {
  return (
    <search className="mb-6 block">
      <form action="/pedidos" className="gap-4 md:flex md:items-end">
        <TextField name="busca" label="Número ou produto" defaultValue={search} maxLength={60} />
        <SelectField name="situacao" label="Status" options={options} defaultValue={status ?? ""} />
        <div className="mb-5">
          <Button variant="secondary">Buscar</Button>
        </div>
      </form>
    </search>
  );
}
