import { Code, EmailFrame, Paragraph, type Sender } from "./email-frame";

export const SignUpCode = ({ code, minutes, ...sender }: Sender & { code: string; minutes: number }) => (
  <EmailFrame
    {...sender}
    title="Seu código de cadastro"
    preview="Use este código para continuar o seu cadastro."
  >
    <Paragraph>Digite este código na página do cadastro, no mesmo navegador em que você começou:</Paragraph>
    <Code>{code}</Code>
    <Paragraph>Ele vale por {minutes} minutos. Não passe este código a ninguém.</Paragraph>
    <Paragraph>Se não foi você que pediu, ignore esta mensagem: sem o código, nada acontece.</Paragraph>
  </EmailFrame>
);
