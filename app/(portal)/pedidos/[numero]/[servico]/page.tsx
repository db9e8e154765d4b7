import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";
import { ordersOf } from "@/db/queries/orders";
import { orderPath } from "@/lib/orders/order-number";
import { isService, serviceText } from "@/lib/orders/service";
import { availabilityOf } from "@/lib/orders/services";
import { requireOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";

type Props = PageProps<"/pedidos/[numero]/[servico]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { servico } = await params;
  return { title: isService(servico) ? serviceText[servico] : "Página não encontrada" };
}

/** A service whose page is still to come, said honestly. A real page beside this one takes its place. */
export default async function Page({ params }: Props) {
  const owner = await requireOwner();
  const { numero, servico } = await params;
  const { db, clock } = deps();
  const order = isService(servico) ? await ordersOf(owner, db).find(numero) : undefined;
  if (!order || !isService(servico)) notFound();
  const entry = availabilityOf(servico, order, civilDateOf(clock.now()));
  const back = orderPath(order.number);
  if (entry.available) redirect(back);
  const places = [
    { href: "/pedidos", name: "Pedidos realizados" },
    { href: back, name: `Pedido ${order.number}` },
  ];
  return (
    <>
      <Breadcrumb places={places} current={serviceText[servico]} />
      <PageHeading title={serviceText[servico]} lead={`Pedido ${order.number}`} />
      <Message kind="info" title={entry.reason}>
        {entry.unlock}
      </Message>
      <ButtonLink href={back} variant="secondary">
        Voltar aos serviços do pedido
      </ButtonLink>
    </>
  );
}
