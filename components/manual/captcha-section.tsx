import type { ManualSection } from "./manual-section";

export const captchaSection: ManualSection = {
  id: "codigo-de-seguranca",
  title: "Código de segurança",
  intro: (
    <p>
      O código de segurança mostra que é uma pessoa, e não um programa, que está preenchendo a tela. Ele
      aparece no cadastro, no acesso e na recuperação de senha. Se a sua tela mostrar a caixa do serviço
      hCaptcha, siga o que ela pede; se mostrar uma imagem, faça assim:
    </p>
  ),
  steps: [
    {
      text: <p>Digite as cinco letras e números da imagem. Maiúsculas e minúsculas não fazem diferença.</p>,
      picture: {
        name: "codigo-de-seguranca",
        caption: "Código de segurança",
        alt: "Imagem com as letras A3KP9, tortas e riscadas, o campo com a resposta A3KP9 e o botão Não consigo ver a imagem.",
      },
    },
    {
      text: (
        <p>
          Difícil de ler? <strong>Clique na imagem</strong> para trocá-la por outra, quantas vezes quiser.
        </p>
      ),
    },
    {
      text: (
        <p>
          Não consegue ver a imagem? Clique em <strong>Não consigo ver a imagem</strong>: o seu próprio
          aparelho faz a verificação, sem que você precise ver, ouvir ou resolver nada.
        </p>
      ),
    },
  ],
  topics: [
    {
      title: "O código não foi aceito",
      text: (
        <p>
          Cada código serve uma única vez e vale por 10 minutos. Quando a tela volta com um aviso, ela já traz
          um código novo: responda a ele. O que você digitou nos outros campos continua lá, menos a senha.
        </p>
      ),
    },
  ],
};
