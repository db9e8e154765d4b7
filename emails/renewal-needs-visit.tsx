import { formatCivilDate } from "@/lib/shared/dates";
import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";
import type { OrderTerm } from "./order-expiring";

export const RenewalNeedsVisit = (props: Sender & OrderTerm & { endedOn: string }) => {
  const { name, number, product, expiresOn, path, endedOn, ...sender } = props;
  return (
    <EmailFrame
      {...sender}
      title="A sua renovação agora precisa de uma validação"
      preview="O certificado atual venceu antes da renovação."
    >
      <Paragraph>Olá, {name}.</Paragraph>
      <Paragraph>
        O certificado que o pedido {number} ({product}) renova venceu em {formatCivilDate(endedOn)}, antes de
        o novo ser emitido. Com o certificado vencido, a renovação pela internet não é mais possível: as
        regras da ICP-Brasil pedem que você seja identificado de novo, como no primeiro certificado.
      </Paragraph>
      <Paragraph>
        O que já foi pago continua valendo. Agende a validação presencial e leve os documentos até{" "}
        {formatCivilDate(expiresOn)}.
      </Paragraph>
      <ActionLink href={`${sender.appUrl}${path}`}>Abrir o pedido</ActionLink>
    </EmailFrame>
  );
};
