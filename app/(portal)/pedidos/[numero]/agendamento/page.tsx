import type { Metadata } from "next";
import { LiveRefresh } from "@/components/orders/live-refresh";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";
import { orderVersionsOf } from "@/db/queries/order-versions";
import { orderPath } from "@/lib/orders/order-number";
import { serviceText } from "@/lib/orders/service";
import { changeNotice } from "@/lib/scheduling/booking-notice";
import { requireOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { BookedVisit } from "./booked-visit";
import { loadVisit } from "./load-visit";
import { UnbookedVisit } from "./unbooked-visit";

export const metadata: Metadata = { title: serviceText.agendamento };

/** The order's appointment: as it is booked, or where to begin. */
export default async function Page({ params, searchParams }: PageProps<"/pedidos/[numero]/agendamento">) {
  const owner = await requireOwner();
  const { numero } = await params;
  // Before what is shown: read after it, a change in between would be taken for seen.
  const version = await orderVersionsOf(owner, deps().db).of(numero);
  const loaded = await loadVisit(numero);
  const { number, live } = loaded;
  const notice = changeNotice((await searchParams).aviso, live !== null);
  const places = [
    { href: "/pedidos", name: "Pedidos realizados" },
    { href: orderPath(number), name: `Pedido ${number}` },
  ];
  return (
    <>
      <Breadcrumb places={places} current={serviceText.agendamento} />
      <PageHeading title={serviceText.agendamento} lead={`Pedido ${number}`} />
      {notice && <Message kind={notice.kind}>{notice.text}</Message>}
      <LiveRefresh
        path={`/api/pedidos/${number}/versao`}
        version={version ?? ""}
        text="O agendamento foi atualizado."
      />
      {live ? <BookedVisit loaded={loaded} live={live} /> : <UnbookedVisit loaded={loaded} />}
    </>
  );
}
