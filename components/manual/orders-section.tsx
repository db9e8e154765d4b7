import type { ManualSection } from "./manual-section";

export const ordersSection: ManualSection = {
  id: "pedidos",
  title: "Pedidos realizados",
  intro: (
    <p>
      É a primeira tela depois de entrar. Ela mostra todos os pedidos do seu CPF, do mais novo para o mais
      antigo, com número, data e hora, início e fim da validade, <a href="/manual#status">status</a>, tipo e
      produto.
    </p>
  ),
  steps: [
    {
      text: (
        <p>
          Encontre o pedido. O número é o que você recebeu ao comprar. Quem tem mais de dez pedidos pode
          procurar por número, produto ou status.
        </p>
      ),
    },
    {
      text: (
        <p>
          Selecione o pedido e clique em <strong>Avançar</strong>, ou clique no número dele. Abre a tela{" "}
          <a href="/manual#servicos">Serviços</a>.
        </p>
      ),
      picture: {
        name: "pedidos",
        caption: "Pedidos realizados",
        alt: "Dois pedidos com número, data e hora, validade, status, tipo e produto. O primeiro, o 2801457, está selecionado e o seu status é Aguardando Validação.",
      },
    },
  ],
  topics: [
    {
      title: "O meu pedido não aparece",
      text: (
        <p>
          Um pedido novo pode levar alguns minutos para aparecer. Os pedidos aparecem no CPF do{" "}
          <strong>titular</strong>, que pode não ser quem pagou. Se o pedido foi feito com outro CPF, entre
          com ele. Se ainda assim não aparecer, fale com a central de atendimento.
        </p>
      ),
    },
  ],
};
