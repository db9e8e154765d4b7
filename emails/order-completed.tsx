import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";

type Props = Sender & { name: string; orderNumber: string; nextStep: string };

export const OrderCompleted = ({ name, orderNumber, nextStep, ...sender }: Props) => (
  <EmailFrame {...sender} title="Pedido concluído" preview={`Pedido ${orderNumber}: veja o próximo passo.`}>
    <Paragraph>Olá, {name}.</Paragraph>
    <Paragraph>
      O pedido {orderNumber} está completo: recebemos os dados que faltavam e a sua aceitação dos termos.
    </Paragraph>
    <Paragraph>Próximo passo: {nextStep}</Paragraph>
    <ActionLink href={`${sender.appUrl}/pedidos/${orderNumber}`}>Ver o pedido</ActionLink>
    <Paragraph>
      Se não foi você que concluiu este pedido, crie uma senha nova em «Esqueci a senha» e avise a central de
      atendimento.
    </Paragraph>
  </EmailFrame>
);
