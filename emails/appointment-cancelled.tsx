import { orderPath } from "@/lib/orders/order-number";
import type { AppointmentFacts } from "./appointment-facts";
import { pageOf, whenOf } from "./appointment-parts";
import { ActionLink, Detail, EmailFrame, Paragraph, type Sender } from "./email-frame";

/** `byHolder` decides whether a new time is offered: nobody else's end of an appointment leaves anything to book. */
export type CancelledFacts = AppointmentFacts & { reason: string; byHolder: boolean };

const NEW_TIME = "O horário já ficou livre. O seu pedido continua: quando quiser, marque outro.";
const NOT_YOU =
  "Se não foi você que cancelou, marque de novo e crie uma senha nova em «Esqueci a senha», na página de acesso.";

export const AppointmentCancelled = (props: Sender & CancelledFacts) => {
  const { name, reason, byHolder, office, orderNumber, product } = props;
  const order = `${props.appUrl}${orderPath(orderNumber)}`;
  return (
    <EmailFrame {...props} title="Agendamento cancelado" preview={`Não vale mais: ${whenOf(props)}.`}>
      <Paragraph>Olá, {name}.</Paragraph>
      <Paragraph>
        O seu agendamento foi cancelado{byHolder ? ", como você pediu" : ""}. Não é preciso ir nesse horário.
      </Paragraph>
      <Detail term="Era">
        {whenOf(props)}, {office.name}
      </Detail>
      {reason && <Detail term="Motivo">{reason}</Detail>}
      <Detail term="Pedido">
        {orderNumber} ({product})
      </Detail>
      {byHolder && <Paragraph>{NEW_TIME}</Paragraph>}
      {byHolder ? (
        <ActionLink href={pageOf(props)}>Marcar outro horário</ActionLink>
      ) : (
        <ActionLink href={order}>Ver o pedido</ActionLink>
      )}
      {byHolder && <Paragraph>{NOT_YOU}</Paragraph>}
    </EmailFrame>
  );
};
