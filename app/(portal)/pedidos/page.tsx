import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ChooseOrderForm } from "@/components/orders/choose-order-form";
import { LiveRefresh } from "@/components/orders/live-refresh";
import { OrderSearchForm } from "@/components/orders/order-search-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { orderVersionsOf } from "@/db/queries/order-versions";
import { ordersOf } from "@/db/queries/orders";
import {
  MOST_WITHOUT_SEARCH,
  ORDERS_PER_PAGE,
  orderSearchHref,
  readOrderSearch,
} from "@/lib/orders/order-search";
import { requireOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";

export const metadata: Metadata = { title: "Pedidos realizados" };

const NO_CHOICE = { pedido: "Selecione um pedido para avançar." };

export default async function Page({ searchParams }: PageProps<"/pedidos">) {
  const owner = await requireOwner();
  const query = await searchParams;
  const search = readOrderSearch(query);
  const { db } = deps();
  // Before what is shown: read after it, a change in between would be taken for seen.
  const version = await orderVersionsOf(owner, db).ofAll();
  const { orders, matching, total } = await ordersOf(owner, db).page(search);
  const pages = Math.ceil(matching / ORDERS_PER_PAGE);
  if (orders.length === 0 && matching > 0) redirect(orderSearchHref({ ...search, page: pages }));
  return (
    <>
      <PageHeading title="Pedidos realizados" />
      <LiveRefresh path="/api/pedidos/versao" version={version} text="Os pedidos foram atualizados." />
      <ErrorSummary errors={query.erro === "escolha" && orders.length > 0 ? NO_CHOICE : {}} />
      {total > MOST_WITHOUT_SEARCH && <OrderSearchForm search={search} />}
      {total === 0 && <NoOrders />}
      {total > 0 && matching === 0 && <NoMatch />}
      {orders.length > 0 && <ChooseOrderForm orders={orders} />}
      <Pagination page={search.page} pages={pages} hrefOf={(page) => orderSearchHref({ ...search, page })} />
    </>
  );
}

const NoOrders = () => (
  <Message kind="info" title="Ainda não há pedidos no seu CPF.">
    Um pedido novo pode levar alguns minutos para aparecer. Se você comprou com outro CPF, entre com ele. Se o
    pedido não aparecer, fale com a central de atendimento.
  </Message>
);

const NoMatch = () => (
  <Message kind="info" title="Nenhum pedido corresponde à busca.">
    Confira o número ou o produto, ou{" "}
    <Link href="/pedidos" prefetch={false}>
      veja todos os pedidos
    </Link>
    .
  </Message>
);
