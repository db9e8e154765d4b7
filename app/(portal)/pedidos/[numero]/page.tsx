import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LiveRefresh } from "@/components/orders/live-refresh";
import { OrderProgress } from "@/components/orders/order-progress";
import { OrderSummary } from "@/components/orders/order-summary";
import { OrderTimeline } from "@/components/orders/order-timeline";
import { ServiceList } from "@/components/orders/service-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";
import { appointmentsOf } from "@/db/queries/appointments";
import { orderVersionsOf } from "@/db/queries/order-versions";
import { ordersOf } from "@/db/queries/orders";
import { completionNotice } from "@/lib/orders/completion-texts";
import { termHasEnded } from "@/lib/orders/order-term";
import { type BookedVisit, nextStep, progressOf } from "@/lib/orders/progress";
import { nextStepElsewhere, servicesOf } from "@/lib/orders/services";
import { termWarning } from "@/lib/orders/term-texts";
import { appointmentPath } from "@/lib/scheduling/appointment-paths";
import { whenText } from "@/lib/scheduling/appointment-words";
import { visitStateOf } from "@/lib/scheduling/visit-state";
import { requireOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";

export const metadata: Metadata = { title: "Serviços do pedido" };

const PLACES = [{ href: "/pedidos", name: "Pedidos realizados" }];

type Held = NonNullable<Awaited<ReturnType<ReturnType<typeof appointmentsOf>["find"]>>>;

/** The order's last appointment as the next step tells of it; null when it is not booked any more. */
function bookedVisit({ appointment, office }: NonNullable<Held["last"]>, now: Date): BookedVisit | null {
  if (appointment.status !== "booked") return null;
  const when = whenText(appointment.startsAt, office.timezone, office.city);
  return { when, state: visitStateOf(appointment, now) };
}

export default async function Page({ params, searchParams }: PageProps<"/pedidos/[numero]">) {
  const owner = await requireOwner();
  const { numero } = await params;
  const { db, clock } = deps();
  const visits = appointmentsOf(owner, db);
  // Before what is shown: read after it, a change in between would be taken for seen.
  const version = await orderVersionsOf(owner, db).of(numero);
  const [held, events, changes] = await Promise.all([
    visits.find(numero),
    ordersOf(owner, db).timeline(numero),
    visits.history(numero),
  ]);
  if (!held || !version) notFound();
  const { order, last } = held;
  const now = clock.now();
  const today = civilDateOf(now);
  const visit = last && bookedVisit(last, now);
  const warning = termWarning(order, today);
  const notice = completionNotice((await searchParams).aviso, order.status, termHasEnded(order, today));
  return (
    <>
      <Breadcrumb places={PLACES} current={`Pedido ${order.number}`} />
      <PageHeading title="Serviços" lead={`Pedido ${order.number}`} />
      {notice && <Message kind={notice.kind}>{notice.text}</Message>}
      <LiveRefresh
        path={`/api/pedidos/${order.number}/versao`}
        version={version}
        text="O pedido foi atualizado."
      />
      {warning && (
        <Message kind="warning" title={warning.title}>
          {warning.text}
        </Message>
      )}
      <Message kind="info" title="Próximo passo">
        {nextStep(order, today, visit)} {nextStepElsewhere(order, today)}
        {visit && (
          <p className="mt-2">
            <a href={appointmentPath(order.number)} className="inline-block min-h-6">
              Ver o agendamento
            </a>
          </p>
        )}
      </Message>
      <h2 className="mt-8">Andamento</h2>
      <OrderProgress steps={progressOf(order, today)} />
      <h2 className="mt-8">Serviços deste pedido</h2>
      <ServiceList entries={servicesOf(order, today)} />
      <h2 className="mt-8">Dados do pedido</h2>
      <OrderSummary order={order} />
      <h2 className="mt-8">Histórico</h2>
      <OrderTimeline
        events={events}
        appointments={changes.map(({ actor, ...change }) => ({
          ...change,
          byCustomer: actor === owner.customerId,
        }))}
      />
    </>
  );
}
