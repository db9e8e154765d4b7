import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";

export const AccessCreated = ({ name, ...sender }: Sender & { name: string }) => (
  <EmailFrame {...sender} title="Cadastro concluído" preview="O seu acesso ao portal está pronto.">
    <Paragraph>Olá, {name}.</Paragraph>
    <Paragraph>
      O seu acesso está pronto. Entre com o seu CPF e a senha que você criou para ver os seus pedidos e o que
      falta em cada um.
    </Paragraph>
    <ActionLink href={`${sender.appUrl}/acesso`}>Acessar Serviços</ActionLink>
    <Paragraph>Se não foi você que se cadastrou, crie uma senha nova agora em «Esqueci a senha».</Paragraph>
  </EmailFrame>
);
