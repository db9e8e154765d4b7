const style =
  "sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-10 focus:rounded focus:bg-paper focus:p-3 focus:text-brand";

/** The access keys of eMAG 3.1 (1.5): content, menu, footer. There is no site-wide search to jump to. */
export const SkipLinks = () => (
  <>
    <a href="#conteudo" accessKey="1" className={style}>
      Ir para o conteúdo
    </a>
    <a href="#menu" accessKey="2" className={style}>
      Ir para o menu
    </a>
    <a href="#rodape" accessKey="4" className={style}>
      Ir para o rodapé
    </a>
  </>
);
