import type { ManualSection } from "./manual-section";

export const beforeSection: ManualSection = {
  id: "antes-de-comecar",
  title: "Antes de começar",
  intro: (
    <>
      <p>
        O <strong>Serviços Online</strong> mostra os pedidos de certificado digital feitos no seu CPF: em que
        ponto cada um está e o que falta fazer.
      </p>
      <p>Tenha em mãos:</p>
      <ul className="list-disc space-y-1 pl-5">
        <li>
          o <strong>CPF do titular</strong> do certificado: a pessoa que vai usá-lo ou que responde pela
          empresa ou pelo órgão público;
        </li>
        <li>
          o <strong>e-mail que foi informado no pedido</strong>, e um jeito de ler as mensagens dele agora.
        </li>
      </ul>
      <p>
        É a sua primeira vez? Comece pelo <a href="/manual#cadastro-de-acesso">Cadastro de acesso</a>. Já tem
        senha? Vá para o <a href="/manual#acesso-ao-sistema">Acesso ao sistema</a>. Esqueceu a senha? Veja a{" "}
        <a href="/manual#recuperacao-de-senha">Recuperação de senha</a>.
      </p>
    </>
  ),
  topics: [
    {
      title: "A página inicial",
      text: (
        <p>
          Tudo começa na página <strong>Serviços Online</strong>. Para entrar, use{" "}
          <strong>Acessar Serviços</strong>. Na primeira vez, use <strong>Cadastrar Acesso</strong>.
        </p>
      ),
      picture: {
        name: "inicio",
        caption: "Página inicial",
        alt: "Página Serviços Online com a frase de boas-vindas e dois botões: Acessar Serviços, azul, e Cadastrar Acesso, branco.",
      },
    },
  ],
};
