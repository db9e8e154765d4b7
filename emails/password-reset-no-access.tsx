import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";

export const PasswordResetNoAccess = (sender: Sender) => (
  <EmailFrame {...sender} title="Você ainda não tem um acesso" preview="Cadastre-se para ver o seu pedido.">
    <Paragraph>
      Recebemos um pedido para trocar a sua senha, mas o seu CPF ainda não tem cadastro no portal. Cadastre-se
      com o mesmo CPF e este e-mail: leva poucos minutos.
    </Paragraph>
    <ActionLink href={`${sender.appUrl}/cadastro`}>Cadastrar Acesso</ActionLink>
    <Paragraph>Se não foi você, ignore esta mensagem.</Paragraph>
  </EmailFrame>
);
