import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page-heading";

export const metadata: Metadata = { title: "Acessibilidade" };

export default function Page() {
  return (
    <div className="max-w-prose space-y-4">
      <PageHeading
        title="Acessibilidade"
        lead="Este portal foi feito para cumprir as diretrizes WCAG 2.2, nível AA, e o modelo brasileiro eMAG 3.1."
      />
      <h2>Pelo teclado</h2>
      <p>Tudo funciona só com o teclado. As teclas de atalho são as do eMAG:</p>
      <ul className="list-disc space-y-1 pl-5">
        <li>1: ir para o conteúdo</li>
        <li>2: ir para o menu</li>
        <li>4: ir para o rodapé</li>
      </ul>
      <p>
        No Chrome e no Edge, use Alt e o número; no Firefox, Alt + Shift e o número; no Safari, Control +
        Option e o número.
      </p>
      <p>
        Não há tecla 3: no eMAG ela leva à busca do site, e aqui só o manual tem busca, na própria página.
      </p>
      <h2>Código de segurança</h2>
      <p>
        Quem não vê a imagem escolhe «Não consigo ver a imagem» e segue sem precisar ver, ouvir nem resolver
        nada. Sem JavaScript, há uma pergunta por escrito.
      </p>
      <h2>Tempo</h2>
      <p>
        Por segurança, o acesso termina depois de 30 minutos sem uso. Dois minutos antes, o portal avisa e
        você pode continuar.
      </p>
      <h2>O que verificamos</h2>
      <p>
        Cada tela é verificada por programa (axe) e pelo teclado, em 320 e 1280 pixels de largura. Ainda não
        foi feita uma avaliação com pessoas que usam leitores de tela. Se algo não funcionar para você, fale
        com a central de atendimento da autoridade certificadora que vendeu o seu certificado.
      </p>
    </div>
  );
}
