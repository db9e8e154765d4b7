import { formatCivilDate } from "@/lib/shared/dates";
import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";
import type { OrderTerm } from "./order-expiring";

const PAID =
  "O pagamento deste pedido está confirmado. Fale com a central de atendimento, com o número do pedido em mãos, para saber como seguir.";
const UNPAID =
  "Não pague mais o boleto ou o Pix deste pedido. Se você já pagou, fale com a central de atendimento, com o comprovante em mãos.";

export const OrderExpired = (props: Sender & OrderTerm & { reason: string; paid: boolean }) => {
  const { name, number, product, expiresOn, path, reason, paid, ...sender } = props;
  const preview = `O pedido valia até ${formatCivilDate(expiresOn)}.`;
  return (
    <EmailFrame {...sender} title="O prazo do pedido terminou" preview={preview}>
      <Paragraph>Olá, {name}.</Paragraph>
      <Paragraph>
        O pedido {number} ({product}) expirou. {reason}.
      </Paragraph>
      <Paragraph>{paid ? PAID : UNPAID}</Paragraph>
      <Paragraph>Se ainda quer o certificado, faça um novo pedido.</Paragraph>
      <ActionLink href={`${sender.appUrl}${path}`}>Ver o pedido</ActionLink>
    </EmailFrame>
  );
};
