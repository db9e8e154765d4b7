import type { ManualSection } from "./manual-section";

export const completeSection: ManualSection = {
  id: "concluir",
  title: "Concluir pedido",
  intro: (
    <p>
      Um pedido <strong>Em preenchimento</strong> só segue depois de concluído. O portal pede só o que falta,
      e guarda cada etapa: você pode parar e continuar depois, até em outro aparelho.
    </p>
  ),
  steps: [
    {
      text: (
        <p>
          Na tela do pedido, clique em <strong>Concluir pedido</strong>.
        </p>
      ),
    },
    {
      text: (
        <p>
          Em cada etapa, preencha o que falta e clique em <strong>Salvar e continuar</strong>. Para mudar uma
          etapa anterior, clique em <strong>Voltar</strong>: o que você já salvou continua lá.
        </p>
      ),
    },
    {
      text: (
        <p>
          Veja os documentos que o titular leva no dia da validação, leia os termos e clique em{" "}
          <strong>Aceitar e continuar</strong>.
        </p>
      ),
    },
    {
      text: (
        <p>
          Confira tudo e clique em <strong>Confirmar e concluir o pedido</strong>. O próximo passo aparece na
          tela do pedido e chega também por e-mail.
        </p>
      ),
    },
  ],
  topics: [
    {
      title: "Órgão público: nota de empenho",
      text: (
        <p>
          Um pedido pago por empenho pede o número da nota e o arquivo dela, em PDF de até 5 MB. Se o PDF for
          recusado por ter programas ou anexos dentro dele, ou por estar protegido, abra-o, imprima em PDF e
          envie a cópia.
        </p>
      ),
    },
    {
      title: "O pedido mudou enquanto eu preenchia",
      text: (
        <p>
          Se o pedido for cancelado, ou concluído em outra aba ou em outro aparelho, a tela do pedido avisa.
          Nada é gravado duas vezes.
        </p>
      ),
    },
  ],
};
