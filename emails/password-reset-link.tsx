import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";

export const PasswordResetLink = ({ name, path, ...sender }: Sender & { name: string; path: string }) => (
  <EmailFrame {...sender} title="Crie uma senha nova" preview="O link vale por 30 minutos, uma única vez.">
    <Paragraph>Olá, {name}.</Paragraph>
    <Paragraph>
      Recebemos um pedido para trocar a sua senha. O link abaixo vale por 30 minutos e funciona uma única vez.
    </Paragraph>
    <ActionLink href={`${sender.appUrl}${path}`}>Criar senha nova</ActionLink>
    <Paragraph>Se não foi você que pediu, ignore esta mensagem: a sua senha continua a mesma.</Paragraph>
  </EmailFrame>
);
