import type { AppointmentFacts } from "./appointment-facts";
import { officeByPhone, pageOf, whenOf } from "./appointment-parts";
import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";

/** `missesLeft`: how often the order may still be missed before only the office books it. */
export type MissedFacts = AppointmentFacts & { missesLeft: number };

const timesText = (times: number) => (times === 1 ? "mais uma falta" : `mais ${times} faltas`);

const Again = (props: Sender & MissedFacts) => (
  <>
    <Paragraph>
      O seu pedido continua valendo. Escolha um novo horário, na mesma unidade ou em outra.
    </Paragraph>
    <ActionLink href={pageOf(props)}>Marcar outro horário</ActionLink>
    <Paragraph>
      Atenção: com {timesText(props.missesLeft)}, só a unidade poderá marcar um horário para este pedido. Se
      souber que não vai poder ir, reagende ou cancele antes: isso não conta como falta.
    </Paragraph>
  </>
);

export const AppointmentMissed = (props: Sender & MissedFacts) => (
  <EmailFrame {...props} title="O seu atendimento não aconteceu" preview="Veja como marcar um novo horário.">
    <Paragraph>Olá, {props.name}.</Paragraph>
    <Paragraph>
      A unidade {props.office.name} registrou que você não compareceu no horário marcado, {whenOf(props)},
      para o pedido {props.orderNumber} ({props.product}). Imprevistos acontecem.
    </Paragraph>
    {props.missesLeft > 0 ? (
      <Again {...props} />
    ) : (
      <Paragraph>
        Este pedido chegou ao número máximo de faltas. O pedido continua valendo, mas agora só a unidade marca
        o horário. Fale com {officeByPhone(props)}.
      </Paragraph>
    )}
    <Paragraph>Você esteve lá? Então houve um engano. Fale com {officeByPhone(props)}.</Paragraph>
  </EmailFrame>
);
