import type { ManualSection } from "./manual-section";

export const signInSection: ManualSection = {
  id: "acesso-ao-sistema",
  title: "Acesso ao sistema",
  intro: <p>Para quem já fez o cadastro e tem a senha.</p>,
  steps: [
    {
      text: (
        <p>
          Na página inicial, clique em <a href="/acesso">Acessar Serviços</a>.
        </p>
      ),
    },
    {
      text: (
        <p>
          Na tela <strong>Identificação</strong>, digite o <strong>CPF do titular</strong>, a{" "}
          <strong>Senha</strong> e o <a href="/manual#codigo-de-seguranca">código de segurança</a>. Para
          conferir a senha digitada, use <strong>Mostrar</strong>. Clique em <strong>Avançar</strong>.
        </p>
      ),
      picture: {
        name: "acesso",
        caption: "Identificação",
        alt: "Tela Identificação com os campos CPF e Senha preenchidos, a imagem do código de segurança respondida, o botão Avançar e, abaixo, os links Esqueci a senha e Quero me cadastrar.",
      },
    },
    {
      text: (
        <p>
          Aparecem os seus pedidos. Selecione um e clique em <strong>Avançar</strong>, ou clique no número do
          pedido. Veja <a href="/manual#pedidos">Pedidos realizados</a>.
        </p>
      ),
    },
  ],
  topics: [
    {
      title: "«CPF ou senha não conferem»",
      text: (
        <p>
          Confira os dois: os 11 números do CPF e as letras maiúsculas e minúsculas da senha. O sistema não
          diz qual dos dois está errado, para proteger você. Depois de muitas tentativas é preciso aguardar
          alguns minutos. Se não lembra a senha, faça a{" "}
          <a href="/manual#recuperacao-de-senha">Recuperação de senha</a>.
        </p>
      ),
    },
  ],
};
