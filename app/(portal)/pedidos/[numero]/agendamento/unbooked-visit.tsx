import { EndedVisit } from "@/components/scheduling/ended-visit";
import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import { orderPath } from "@/lib/orders/order-number";
import { whenText } from "@/lib/scheduling/appointment-words";
import type { LoadedVisit } from "./load-visit";
import { PlaceChoice } from "./place-choice";

/** No appointment is booked: how the last one ended, and either where to begin or why there is nothing to book. */
export function UnbookedVisit({ loaded }: { loaded: LoadedVisit }) {
  const { order, last, missed, service, number } = loaded;
  const ended = last && (
    <EndedVisit
      status={last.appointment.status}
      when={whenText(last.appointment.startsAt, last.office.timezone, last.office.city)}
      missed={missed}
      isOpen={service.available}
    />
  );
  if (!service.available) {
    return (
      <>
        {ended}
        <Message kind="info" title={service.reason}>
          {service.unlock}
        </Message>
        <ButtonLink href={orderPath(number)} variant="secondary">
          Voltar aos serviços do pedido
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      {ended}
      {order.status === "rejected" && (
        <Message kind="warning" title="A validação foi recusada.">
          Veja o motivo no <a href={orderPath(number)}>histórico do pedido</a> antes de agendar de novo.
        </Message>
      )}
      <PlaceChoice loaded={loaded} />
    </>
  );
}
