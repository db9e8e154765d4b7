import { AppointmentDetails } from "./appointment-details";
import type { VisitFacts } from "./appointment-facts";
import { HowToChange, pageOf, WhatToBring, whenOf } from "./appointment-parts";
import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";

export const AppointmentBooked = (props: Sender & VisitFacts) => (
  <EmailFrame {...props} title="Agendamento marcado" preview={`${whenOf(props)}.`}>
    <Paragraph>Olá, {props.name}.</Paragraph>
    <Paragraph>
      Está tudo certo: o seu horário está reservado. Guarde esta mensagem; um dia antes e duas horas antes
      mandamos um lembrete.
    </Paragraph>
    <AppointmentDetails {...props} />
    <ActionLink href={pageOf(props)}>Ver agendamento</ActionLink>
    <WhatToBring {...props} />
    <HowToChange {...props} />
  </EmailFrame>
);
