import { officesPath, reviewPath } from "@/lib/scheduling/appointment-paths";
import type { AppointmentFacts } from "./appointment-facts";
import { officeByPhone, timesOf, whenOf } from "./appointment-parts";
import { Choice, EmailFrame, Paragraph, Part, type Sender, TextLink } from "./email-frame";

/** `freeTimes`: the next ones of the same office, ISO instants. */
export type DisplacedFacts = AppointmentFacts & { freeTimes: string[] };

const FreeTimes = (props: Sender & DisplacedFacts) => {
  const { appUrl, orderNumber, mode, office, freeTimes } = props;
  return (
    <Part title="Próximos horários livres na mesma unidade">
      {freeTimes.map((startsAt) => (
        <Choice
          key={startsAt}
          href={`${appUrl}${reviewPath(orderNumber, { mode, office: office.code }, new Date(startsAt))}`}
        >
          {whenOf({ startsAt, office })}
        </Choice>
      ))}
      <Paragraph>
        <TextLink href={timesOf(props)}>Ver todos os horários desta unidade</TextLink>
      </Paragraph>
    </Part>
  );
};

export const AppointmentDisplaced = (props: Sender & DisplacedFacts) => {
  const { appUrl, orderNumber, product, mode, office, freeTimes } = props;
  return (
    <EmailFrame
      {...props}
      title="Escolha um novo horário"
      preview={`A unidade não vai mais atender ${whenOf(props)}.`}
    >
      <Paragraph>Olá, {props.name}.</Paragraph>
      <Paragraph>
        A unidade {office.name} não vai mais atender no seu horário, <strong>{whenOf(props)}</strong>. Por
        favor, não vá nesse horário. Pedimos desculpas pela mudança.
      </Paragraph>
      <Paragraph>
        O pedido {orderNumber} ({product}) continua valendo, e o agendamento fica guardado até você escolher
        outro horário. Esta mudança não conta no limite de reagendamentos.
      </Paragraph>
      {freeTimes.length > 0 && <FreeTimes {...props} />}
      <Paragraph>
        {freeTimes.length === 0 && "Esta unidade não tem horários livres nos próximos dias. "}
        Prefere outro lugar?{" "}
        <TextLink href={`${appUrl}${officesPath(orderNumber, mode)}`}>Escolher outra unidade</TextLink>
      </Paragraph>
      <Paragraph>
        Para confirmar a escolha o portal pede o seu CPF e a sua senha. Se precisar de ajuda, fale com{" "}
        {officeByPhone(props)}.
      </Paragraph>
    </EmailFrame>
  );
};
