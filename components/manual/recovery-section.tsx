import type { ManualSection } from "./manual-section";

export const recoverySection: ManualSection = {
  id: "recuperacao-de-senha",
  title: "Recuperação de senha",
  intro: <p>Para criar uma senha nova quando você esqueceu a sua.</p>,
  steps: [
    {
      text: (
        <p>
          Na tela Identificação, clique em <a href="/recuperar-senha">Esqueci a senha</a>.
        </p>
      ),
    },
    {
      text: (
        <p>
          Digite o <strong>CPF do titular</strong>, o <strong>Email</strong> do seu cadastro e o{" "}
          <a href="/manual#codigo-de-seguranca">código de segurança</a>. Clique em <strong>Enviar</strong>.
        </p>
      ),
      picture: {
        name: "recuperar",
        caption: "Recuperação de senha",
        alt: "Tela Recuperação de senha com CPF e Email preenchidos, a imagem do código de segurança respondida e os botões Enviar e Cancelar.",
      },
    },
    {
      text: (
        <p>
          A tela diz sempre o mesmo, existindo ou não um cadastro: assim ninguém descobre quem é cliente. Se o
          CPF e o e-mail forem do seu cadastro, a mensagem <strong>«Crie uma senha nova»</strong> chega em
          cerca de um minuto.
        </p>
      ),
      picture: {
        name: "enviado",
        caption: "O pedido foi recebido",
        alt: "Tela Veja seu e-mail: se o CPF e o e-mail forem de um cadastro, um link foi enviado. Botões Voltar ao acesso e Pedir de novo.",
      },
    },
    {
      text: (
        <p>
          Abra a mensagem e clique no link. Ele vale por <strong>30 minutos</strong> e funciona uma única vez.
          Se você pedir de novo, o link anterior deixa de valer: use o da mensagem mais recente.
        </p>
      ),
    },
    {
      text: (
        <p>
          Crie a senha nova, repita-a e clique em <strong>Salvar senha nova</strong>. As regras são as mesmas
          do cadastro e aparecem na tela.
        </p>
      ),
      picture: {
        name: "senha-nova",
        caption: "Senha nova",
        alt: "Tela Senha nova com os campos Senha e Confirmar Senha preenchidos, a lista das regras com um sinal de certo em cada uma e o botão Salvar senha nova.",
      },
    },
    {
      text: (
        <p>
          Entre com a senha nova. Por segurança, os acessos que estavam abertos em outros aparelhos são
          encerrados e um e-mail avisa que a senha mudou.
        </p>
      ),
    },
  ],
};
