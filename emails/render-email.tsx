import { render, toPlainText } from "@react-email/render";
import type { ReactElement } from "react";
import { AccessCreated } from "./access-created";
import { AppointmentBooked } from "./appointment-booked";
import { AppointmentCancelled } from "./appointment-cancelled";
import { AppointmentDisplaced } from "./appointment-displaced";
import { AppointmentMissed } from "./appointment-missed";
import { AppointmentMoved } from "./appointment-moved";
import { AppointmentReminder } from "./appointment-reminder";
import type { Sender } from "./email-frame";
import type { EmailMessage } from "./messages";
import { OrderCompleted } from "./order-completed";
import { OrderExpired } from "./order-expired";
import { OrderExpiring } from "./order-expiring";
import { PasswordChanged } from "./password-changed";
import { PasswordResetLink } from "./password-reset-link";
import { PasswordResetNoAccess } from "./password-reset-no-access";
import { RenewalNeedsVisit } from "./renewal-needs-visit";
import { SignUpAccessExists } from "./sign-up-access-exists";
import { SignUpCode } from "./sign-up-code";
import { SignUpNoOrder } from "./sign-up-no-order";

// Subjects hold no text of a person's: a header is no place for it.
const subjects = {
  signUpCode: "Seu código de cadastro",
  signUpAccessExists: "Você já tem um acesso aos Serviços Online",
  signUpNoOrder: "Não achamos o seu pedido",
  accessCreated: "Cadastro concluído",
  passwordResetLink: "Crie uma senha nova",
  passwordResetNoAccess: "Você ainda não tem um acesso aos Serviços Online",
  passwordChanged: "Sua senha foi alterada",
  orderExpiring: "O prazo do seu pedido está terminando",
  orderExpired: "O prazo do pedido terminou",
  orderCompleted: "Pedido concluído: próximo passo",
  renewalNeedsVisit: "A sua renovação agora precisa de uma validação",
  appointmentBooked: "Agendamento marcado",
  appointmentMoved: "Agendamento mudado: veja o novo horário",
  appointmentCancelled: "Agendamento cancelado",
  appointmentReminder: "Lembrete do seu agendamento",
  appointmentMissed: "O seu atendimento não aconteceu: como marcar de novo",
  appointmentDisplaced: "A unidade mudou: escolha um novo horário",
} satisfies Record<EmailMessage["template"], string>;

function componentOf(message: EmailMessage, sender: Sender): ReactElement {
  switch (message.template) {
    case "signUpCode":
      return <SignUpCode {...sender} {...message.props} />;
    case "signUpAccessExists":
      return <SignUpAccessExists {...sender} />;
    case "signUpNoOrder":
      return <SignUpNoOrder {...sender} />;
    case "accessCreated":
      return <AccessCreated {...sender} {...message.props} />;
    case "passwordResetLink":
      return <PasswordResetLink {...sender} {...message.props} />;
    case "passwordResetNoAccess":
      return <PasswordResetNoAccess {...sender} />;
    case "passwordChanged":
      return <PasswordChanged {...sender} {...message.props} />;
    case "orderExpiring":
      return <OrderExpiring {...sender} {...message.props} />;
    case "orderExpired":
      return <OrderExpired {...sender} {...message.props} />;
    case "orderCompleted":
      return <OrderCompleted {...sender} {...message.props} />;
    case "renewalNeedsVisit":
      return <RenewalNeedsVisit {...sender} {...message.props} />;
    case "appointmentBooked":
      return <AppointmentBooked {...sender} {...message.props} />;
    case "appointmentMoved":
      return <AppointmentMoved {...sender} {...message.props} />;
    case "appointmentCancelled":
      return <AppointmentCancelled {...sender} {...message.props} />;
    case "appointmentReminder":
      return <AppointmentReminder {...sender} {...message.props} />;
    case "appointmentMissed":
      return <AppointmentMissed {...sender} {...message.props} />;
    case "appointmentDisplaced":
      return <AppointmentDisplaced {...sender} {...message.props} />;
  }
}

/** Subject, HTML and plain text of one message. */
export async function renderEmail(message: EmailMessage, sender: Sender) {
  const html = await render(componentOf(message, sender));
  return { subject: subjects[message.template], html, text: toPlainText(html) };
}
