import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";

export const SignUpAccessExists = (sender: Sender) => (
  <EmailFrame {...sender} title="Você já tem um acesso" preview="Não é preciso se cadastrar de novo.">
    <Paragraph>
      Alguém, provavelmente você, começou um cadastro com o seu CPF e este e-mail. O seu acesso já existe:
      entre com o seu CPF e a sua senha.
    </Paragraph>
    <Paragraph>Esqueceu a senha? Crie outra por aqui:</Paragraph>
    <ActionLink href={`${sender.appUrl}/recuperar-senha`}>Criar senha nova</ActionLink>
    <Paragraph>Se não foi você, ignore esta mensagem: nada mudou.</Paragraph>
  </EmailFrame>
);
