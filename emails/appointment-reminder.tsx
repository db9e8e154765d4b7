import { presencePath } from "@/lib/scheduling/appointment-paths";
import { AppointmentDetails } from "./appointment-details";
import type { VisitFacts } from "./appointment-facts";
import { HowToChange, pageOf, WhatToBring, whenOf } from "./appointment-parts";
import { ActionLink, EmailFrame, Paragraph, type Sender, TextLink } from "./email-frame";

/** `presenceKey` opens the page that confirms without signing in; null when the holder has confirmed. */
export type ReminderFacts = VisitFacts & { presenceKey: string | null };

const Confirm = ({ appUrl, presenceKey }: { appUrl: string; presenceKey: string }) => (
  <>
    <Paragraph>Você vem? Confirme com um toque; não é preciso entrar no portal.</Paragraph>
    <ActionLink href={`${appUrl}${presencePath(presenceKey)}`}>Confirmar presença</ActionLink>
  </>
);

export const AppointmentReminder = (props: Sender & ReminderFacts) => (
  <EmailFrame {...props} title="Lembrete do seu agendamento" preview={`${whenOf(props)}.`}>
    <Paragraph>Olá, {props.name}.</Paragraph>
    <Paragraph>A sua validação está chegando. Confira o horário e o que levar.</Paragraph>
    <AppointmentDetails {...props} />
    {props.presenceKey === null ? (
      <Paragraph>Você já confirmou a sua presença. Obrigado!</Paragraph>
    ) : (
      <Confirm appUrl={props.appUrl} presenceKey={props.presenceKey} />
    )}
    <Paragraph>
      <TextLink href={pageOf(props)}>Ver agendamento</TextLink>
    </Paragraph>
    <WhatToBring {...props} />
    <HowToChange {...props} />
  </EmailFrame>
);
