import { formatDateTime } from "@/lib/shared/dates";
import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";

export const PasswordChanged = ({ name, at, ...sender }: Sender & { name: string; at: string }) => (
  <EmailFrame {...sender} title="Sua senha foi alterada" preview="Todos os acessos abertos foram encerrados.">
    <Paragraph>Olá, {name}.</Paragraph>
    <Paragraph>
      A senha do seu acesso foi alterada em {formatDateTime(new Date(at))} (horário de Brasília). Todos os
      acessos abertos foram encerrados.
    </Paragraph>
    <Paragraph>Se não foi você, crie outra senha agora e avise a central de atendimento:</Paragraph>
    <ActionLink href={`${sender.appUrl}/recuperar-senha`}>Criar outra senha</ActionLink>
  </EmailFrame>
);
