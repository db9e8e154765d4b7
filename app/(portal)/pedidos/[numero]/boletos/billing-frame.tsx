import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { boletosPath } from "@/lib/billing/boleto-paths";
import { orderPath } from "@/lib/orders/order-number";
import { serviceText } from "@/lib/orders/service";

type Props = { number: string; title?: string; children: ReactNode };

/** A page about an order's boletos: their own, or one below it with a title. */
export function BillingFrame({ number, title, children }: Props) {
  const places = [
    { href: "/pedidos", name: "Pedidos realizados" },
    { href: orderPath(number), name: `Pedido ${number}` },
    ...(title ? [{ href: boletosPath(number), name: serviceText.boletos }] : []),
  ];
  const shown = title ?? serviceText.boletos;
  return (
    <>
      <Breadcrumb places={places} current={shown} />
      <PageHeading title={shown} lead={`Pedido ${number}`} />
      {children}
    </>
  );
}
