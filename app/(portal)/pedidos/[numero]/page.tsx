import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrderProgress } from "@/components/orders/order-progress";
import { OrderSummary } from "@/components/orders/order-summary";
import { OrderTimeline } from "@/components/orders/order-timeline";
import { ServiceList } from "@/components/orders/service-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";
import { ordersOf } from "@/db/queries/orders";
import { nextStep, progressOf } from "@/lib/orders/progress";
import { nextStepElsewhere, servicesOf } from "@/lib/orders/services";
import { requireOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";

export const metadata: Metadata = { title: "Serviços do pedido" };

const PLACES = [{ href: "/pedidos", name: "Pedidos realizados" }];

export default async function Page({ params }: PageProps<"/pedidos/[numero]">) {
  const owner = await requireOwner();
  const { numero } = await params;
  const { db, clock } = deps();
  const mine = ordersOf(owner, db);
  const [order, events] = await Promise.all([mine.find(numero), mine.timeline(numero)]);
  if (!order) notFound();
  const today = civilDateOf(clock.now());
  return (
    <>
      <Breadcrumb places={PLACES} current={`Pedido ${order.number}`} />
      <PageHeading title="Serviços" lead={`Pedido ${order.number}`} />
      <Message kind="info" title="Próximo passo">
        {nextStep(order, today)} {nextStepElsewhere(order, today)}
      </Message>
      <h2 className="mt-8">Andamento</h2>
      <OrderProgress steps={progressOf(order, today)} />
      <h2 className="mt-8">Serviços deste pedido</h2>
      <ServiceList entries={servicesOf(order, today)} />
      <h2 className="mt-8">Dados do pedido</h2>
      <OrderSummary order={order} />
      <h2 className="mt-8">Histórico</h2>
      <OrderTimeline events={events} />
    </>
  );
}
