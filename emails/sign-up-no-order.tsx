import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";

export const SignUpNoOrder = (sender: Sender) => (
  <EmailFrame
    {...sender}
    title="Não achamos o seu pedido"
    preview="O CPF e este e-mail não são os de um pedido."
  >
    <Paragraph>
      Alguém, provavelmente você, começou um cadastro no portal com este e-mail. Nenhum pedido de certificado
      tem o CPF informado junto com este e-mail.
    </Paragraph>
    <Paragraph>Para corrigir:</Paragraph>
    <Paragraph>1. Confira o CPF: é o do titular do certificado, não o de quem paga.</Paragraph>
    <Paragraph>2. Use o e-mail que foi dado na compra. Ele está na confirmação do pedido.</Paragraph>
    <Paragraph>3. Acabou de comprar? O pedido pode levar alguns minutos para chegar ao portal.</Paragraph>
    <Paragraph>
      Se o e-mail do pedido está errado, peça a quem vendeu o certificado para corrigi-lo.
    </Paragraph>
    <ActionLink href={`${sender.appUrl}/cadastro`}>Tentar de novo</ActionLink>
    <Paragraph>Se não foi você, ignore esta mensagem.</Paragraph>
  </EmailFrame>
);
