import { AppointmentDetails } from "./appointment-details";
import type { VisitFacts } from "./appointment-facts";
import { HowToChange, pageOf, WhatToBring, whenOf } from "./appointment-parts";
import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";

export const AppointmentMoved = (props: Sender & VisitFacts) => (
  <EmailFrame {...props} title="Agendamento mudado" preview={`Agora é ${whenOf(props)}.`}>
    <Paragraph>Olá, {props.name}.</Paragraph>
    <Paragraph>
      O seu agendamento mudou. Vale só o horário abaixo; o anterior já ficou livre para outra pessoa.
    </Paragraph>
    <AppointmentDetails {...props} />
    <ActionLink href={pageOf(props)}>Ver agendamento</ActionLink>
    <WhatToBring {...props} />
    <HowToChange {...props} />
  </EmailFrame>
);
