import type { ManualSection } from "./manual-section";

export const securitySection: ManualSection = {
  id: "seguranca",
  title: "Sair do sistema e segurança",
  intro: (
    <>
      <p>
        Ao terminar, clique em <strong>Sair</strong>, no alto da tela, principalmente se o computador não é
        seu. Depois de sair, o botão Voltar do navegador não mostra mais os seus pedidos.
      </p>
      <p>
        Depois de <strong>30 minutos sem uso</strong>, o acesso termina sozinho. Dois minutos antes, a tela
        avisa: clique em <strong>Continuar conectado</strong> para ficar.
      </p>
      <p>
        Não passe a sua senha nem o código do e-mail a ninguém. Nenhum atendente precisa deles. Se você
        recebeu um código ou um link que não pediu, ignore a mensagem: sem ela, nada acontece.
      </p>
    </>
  ),
};
