import type { ManualSection } from "./manual-section";

export const questionsSection: ManualSection = {
  id: "duvidas",
  title: "Problemas e dúvidas",
  intro: <p>O que costuma acontecer, e o que fazer.</p>,
  topics: [
    {
      title: "O e-mail não chegou",
      text: (
        <p>
          Aguarde um minuto e olhe também a caixa de spam (lixo eletrônico). Confira se o e-mail digitado é o
          mesmo do pedido, letra por letra. Se não for, volte e comece de novo com o e-mail certo. Se você não
          tem mais acesso a esse e-mail, fale com a central de atendimento.
        </p>
      ),
    },
    {
      title: "O código do e-mail não confere",
      text: (
        <p>
          Use o código da mensagem mais recente. São cinco tentativas; depois disso, ou depois de 10 minutos,
          o código deixa de valer. Clique em <strong>Pedir outro código</strong> e comece de novo.
        </p>
      ),
    },
    {
      title: "Recebi «Não achamos o seu pedido»",
      text: (
        <p>
          O CPF e o e-mail digitados não são os de nenhum pedido. O CPF deve ser o do titular do certificado,
          e o e-mail, o que foi informado na compra. Confira os dois no comprovante do pedido.
        </p>
      ),
    },
    {
      title: "Já tenho cadastro e não lembrava",
      text: (
        <p>
          Um e-mail avisa que o acesso já existe. Entre com a sua senha ou faça a{" "}
          <a href="/manual#recuperacao-de-senha">Recuperação de senha</a>.
        </p>
      ),
    },
    {
      title: "A tela diz que houve muitas tentativas",
      text: (
        <p>
          É uma proteção contra quem tenta adivinhar senhas. Aguarde alguns minutos e tente de novo. O seu
          cadastro não foi bloqueado.
        </p>
      ),
    },
    {
      title: "Preciso renovar um certificado A3, em token ou cartão",
      text: (
        <p>
          Um certificado A3 não é emitido nesta página. Renove pelo programa do seu token ou cartão, ou fale
          com a central de atendimento.
        </p>
      ),
    },
    {
      title: "Uso o teclado ou um leitor de tela",
      text: (
        <p>
          Tudo funciona pelo teclado, e a maior parte funciona até sem JavaScript. Veja a página{" "}
          <a href="/acessibilidade">Acessibilidade</a>.
        </p>
      ),
    },
    {
      title: "Como imprimir este manual",
      text: (
        <p>
          No computador, aperte <kbd>Ctrl</kbd> + <kbd>P</kbd> (no Mac, <kbd>Command</kbd> + <kbd>P</kbd>). No
          celular, use a opção Imprimir do menu ou do botão Compartilhar do navegador. Para imprimir só uma
          parte, procure por ela antes: sai no papel o que está na tela.
        </p>
      ),
    },
  ],
};
